using Memo.Package.Tests.Packing;
using Memo.Package.Tests.Processes;

namespace Memo.Package.Tests.Consuming;

/// <summary>
/// A user's folder: a copy of one of the consumers, outside the repository, that restores Memo from the feed under test.
/// </summary>
public sealed class Consumer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment;
    private readonly Command _command;
    private readonly string _feed;

    private Consumer(PackedMemo memo)
    {
        _environment = new(memo.Environment);
        _feed = memo.Feed;
        _command = new Command(_folder.Path, _environment);
    }

    /// <summary>An empty folder that knows of no feed.</summary>
    public static Consumer CreateEmpty(PackedMemo memo) => new(memo);

    public static Consumer Create(PackedMemo memo, string name, PackageSources sources = PackageSources.FeedAlone)
    {
        var consumer = new Consumer(memo);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Consumers", name)))
        {
            var text = File.ReadAllText(file).Replace("{MemoVersion}", memo.Version, StringComparison.Ordinal);
            File.WriteAllText(consumer.PathOf(Path.GetFileName(file)), text);
        }

        consumer.AddPackageSource(sources);
        return consumer;
    }

    public string PathOf(params ReadOnlySpan<string> parts) => _folder.Combine(parts);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    /// <summary>Lets restores find the packages under test.</summary>
    public void AddPackageSource(PackageSources sources) => Write("nuget.config", NuGetConfiguration(_feed, sources));

    /// <summary>Sets an environment variable for the commands that follow.</summary>
    public void Set(string variable, string value) => _environment[variable] = value;

    public Task<CommandResult> DotnetAsync(params string[] arguments) => _command.RunAsync("dotnet", arguments);

    public Task<CommandResult> RunAsync(string program, params string[] arguments) => _command.RunAsync(program, arguments);

    public void Dispose() => _folder.Dispose();

    // No other version is called like the one under test, so it comes from the feed even where the machine's sources stay.
    private static string NuGetConfiguration(string feed, PackageSources sources) => $"""
        <configuration>
          <packageSources>
            {(sources == PackageSources.FeedAlone ? "<clear />" : "")}
            <add key="memo-under-test" value="{feed}" />
          </packageSources>
        </configuration>
        """;
}
