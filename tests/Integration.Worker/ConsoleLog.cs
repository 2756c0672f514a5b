using Microsoft.Extensions.Logging;

namespace Memo.Integration;

/// <summary>Writes what Memo logs to the output, a line an event.</summary>
public sealed class ConsoleLog : ILoggerFactory, ILogger
{
    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Console.Out.WriteLine($"LOG {eventId.Id} {logLevel} {formatter(state, exception)} {exception}".ReplaceLineEndings(" | "));
        }
    }

    public void Dispose()
    {
    }
}
