namespace Memo.Tests.Support;

/// <summary>Sets environment variables while a test runs; afterwards they, the settings and the default storage are as before.</summary>
internal sealed class EnvironmentScope : IDisposable
{
    private readonly List<(string Name, string? Before)> _changed = [];

    public EnvironmentScope(params ReadOnlySpan<(string Name, string? Value)> variables)
    {
        foreach (var (name, value) in variables)
        {
            _changed.Add((name, Environment.GetEnvironmentVariable(name)));
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose()
    {
        foreach (var (name, before) in _changed)
        {
            Environment.SetEnvironmentVariable(name, before);
        }

        CacheStorage.Configure("memory-unbounded");
    }
}
