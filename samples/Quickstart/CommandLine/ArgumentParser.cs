using System.Globalization;

namespace Quickstart.CommandLine;

/// <summary>Reads <c>[folder] [--top N] [--min-lines N] [--similarity 0..1] [--help]</c>, values after a space or an equals sign.</summary>
internal static class ArgumentParser
{
    public const string Usage = """
        Finds passages that say nearly the same, within and between the text files below a folder.

        Usage: quickstart [folder] [--top N] [--min-lines N] [--similarity 0..1]

          folder            the folder to search; by default the repository of Memo, or the current folder outside of it
          --top N           show the N heaviest results (20)
          --min-lines N     leave out passages of fewer than N lines (6)
          --similarity S    leave out passages with less than this share in common, from 0 to 1 (0.8)
          -h, --help        show this

        Folders named bin, obj, .git and node_modules, binary files and files larger than 1 MB are skipped.
        Where results are remembered is said in MEMO_CACHE, such as memory (128 results), disk or off; by default memory,disk.
        """;

    /// <exception cref="UsageException">An option is unknown, lacks its value, or has one that does not parse.</exception>
    public static Arguments Parse(IReadOnlyList<string> arguments)
    {
        var parsed = new Arguments();
        var onlyFolders = false;

        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (onlyFolders || !argument.StartsWith('-'))
                parsed = WithFolder(parsed, argument);
            else if (argument == "--")
                onlyFolders = true;
            else if (argument is "-h" or "--help")
                parsed = parsed with { ShowHelp = true };
            else
                parsed = WithOption(parsed, arguments, ref i);
        }

        return parsed;
    }

    private static Arguments WithFolder(Arguments parsed, string folder) =>
        parsed.Folder is null
            ? parsed with { Folder = folder }
            : throw new UsageException($"One folder can be searched at a time, but both '{parsed.Folder}' and '{folder}' are given.");

    private static Arguments WithOption(Arguments parsed, IReadOnlyList<string> arguments, ref int i)
    {
        var equals = arguments[i].IndexOf('=');
        var name = equals < 0 ? arguments[i] : arguments[i][..equals];
        if (name is not ("--top" or "--min-lines" or "--similarity"))
            throw new UsageException($"There is no option '{name}'; --help lists those there are.");

        string value;
        if (equals >= 0)
            value = arguments[i][(equals + 1)..];
        else if (++i < arguments.Count)
            value = arguments[i];
        else
            throw new UsageException($"The option '{name}' needs a value.");

        return name switch
        {
            "--top" => parsed with { Top = ParseCount(name, value) },
            "--min-lines" => parsed with { MinLines = ParseCount(name, value) },
            _ => parsed with { Similarity = ParseShare(name, value) },
        };
    }

    private static int ParseCount(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw new UsageException($"'{value}' is no value for '{name}': give a whole number from 1.");

    private static double ParseShare(string name, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw new UsageException($"'{value}' is no value for '{name}': give a number from 0 to 1, such as 0.8.");
}
