using System.Diagnostics;
using Memo;
using Quickstart.CommandLine;
using Quickstart.Presentation;
using Quickstart.Search;
using Quickstart.Texts;
using Spectre.Console;

namespace Quickstart;

/// <summary>One run: reads the folder, searches it, shows what was found and what the cache did.</summary>
internal sealed class Application(IAnsiConsole console, Arguments arguments)
{
    /// <exception cref="UsageException">The folder does not exist.</exception>
    /// <exception cref="MemoConfigurationException">Memo's environment variables ask for what cannot be used.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        // Asked for before there is work to lose: this is where a setting that cannot be used is refused.
        var storage = Environment.GetEnvironmentVariable("MEMO_CACHE") is { Length: > 0 } ? CacheStorage.Default : CacheStorage.Configure("memory,disk");
        var started = Stopwatch.GetTimestamp();
        var folder = new TextFolder(ResolveFolder());
        var loader = new FileLoader(folder);

        var result = ProgressBars.Run(console, progress =>
        {
            var texts = Load(folder, loader, progress, cancellationToken);
            return new DuplicateSearch(arguments.MinLines, arguments.Similarity, progress).Run(texts, cancellationToken);
        });

        var elapsed = Stopwatch.GetElapsedTime(started);
        DuplicateTable.Write(console, result.Groups, arguments.Top);
        Summary.Write(console, result, loader.Skipped, arguments.Top, elapsed);
        storage.Flush(TimeSpan.FromSeconds(30));
        CacheFigures.Write(console, storage);
    }

    private string ResolveFolder()
    {
        var folder = arguments.Folder is null ? DefaultFolder.Find(Environment.CurrentDirectory) : Path.GetFullPath(arguments.Folder);
        return Directory.Exists(folder) ? folder : throw new UsageException($"There is no folder '{arguments.Folder}'.");
    }

    private static List<TextFile> Load(TextFolder folder, FileLoader loader, IPhaseProgress progress, CancellationToken cancellationToken)
    {
        var paths = folder.ListFiles(cancellationToken);
        var step = progress.Begin("Reading", paths.Count);
        var texts = new List<TextFile>();
        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (loader.TryLoad(path) is { } text)
                texts.Add(text);
            step();
        }

        return texts;
    }
}
