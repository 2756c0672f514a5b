using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Memo.Tests.Diagnostics.Listening;

/// <summary>Takes the log of Memo while a test runs.</summary>
internal sealed class LogScope : ILoggerFactory, ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<LoggedEvent> _events = [];

    public LogScope() => CacheStorage.LoggerFactory = this;

    public IReadOnlyList<LoggedEvent> Events => [.. _events];

    /// <summary>Runs at each event.</summary>
    public Action OnEvent { get; set; } = static () => { };

    public IEnumerable<LoggedEvent> Of(int id) => _events.Where(one => one.Id == id);

    public ILogger CreateLogger(string categoryName)
    {
        Assert.Equal("Memo", categoryName);
        return this;
    }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        OnEvent();
        _events.Enqueue(new LoggedEvent(eventId.Id, logLevel, formatter(state, exception), exception));
    }

    public void Dispose() => CacheStorage.LoggerFactory = null;
}
