using Memo.Configuration;

namespace Memo.Disk.Configuration;

/// <summary>What a <see cref="DiskStorage"/> was told, by its arguments or by the environment.</summary>
internal sealed record DiskSettings
{
    public const string PathVariable = "MEMO_CACHE_DISK_PATH";
    public const string TrustGroupVariable = "MEMO_CACHE_DISK_TRUST_GROUP";
    public const long LeastSize = 1_000_000;

    private const string ShortPathVariable = "MEMO_CACHE_PATH";
    private const string MaxSizeVariable = "MEMO_CACHE_DISK_MAX_SIZE";
    private const string MaxEntrySizeVariable = "MEMO_CACHE_MAX_ENTRY_SIZE";
    private const string AcceptedSize = $"{SizeText.Accepted}, and at least 1MB";
    private const long DefaultMaxSize = 10_000_000_000;
    private const long DefaultMaxEntrySize = 16_000_000;

    /// <summary>What the folder may take on disk, in bytes, log and journal files included.</summary>
    public required long MaxSize { get; init; }

    /// <summary>How large an entry may be that is kept, in bytes.</summary>
    public required long MaxEntrySize { get; init; }

    /// <summary>The folder; null: the user's cache folder.</summary>
    public required string? Path { get; init; }

    /// <summary>Whether a folder may be used that its group may write to.</summary>
    public required bool TrustsGroup { get; init; }

    public static DiskSettings Read(string? maxSize, string? path) => new()
    {
        MaxSize = maxSize is null ? ReadSize(MaxSizeVariable, LeastSize, AcceptedSize) ?? DefaultMaxSize : Parse(maxSize),
        MaxEntrySize = ReadSize(MaxEntrySizeVariable, 1, SizeText.Accepted) ?? DefaultMaxEntrySize,
        Path = path is null ? ReadPath(PathVariable) ?? ReadPath(ShortPathVariable) : Full(path),
        TrustsGroup = Setting.Boolean(TrustGroupVariable),
    };

    private static long Parse(string maxSize) =>
        SizeText.TryParse(maxSize, out var bytes) && bytes >= LeastSize
            ? bytes
            : throw new ArgumentException($"The size '{maxSize}' cannot be used; it must be {AcceptedSize}.", nameof(maxSize));

    private static string Full(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return System.IO.Path.GetFullPath(path);
    }

    private static long? ReadSize(string variable, long least, string accepted)
    {
        if (Setting.Text(variable) is not { } text)
        {
            return null;
        }

        return SizeText.TryParse(text, out var bytes) && bytes >= least ? bytes : throw Setting.Refused(variable, text, accepted);
    }

    private static string? ReadPath(string variable)
    {
        if (Setting.Text(variable) is not { } text)
        {
            return null;
        }

        return string.IsNullOrWhiteSpace(text) || text.Contains('\0')
            ? throw Setting.Refused(variable, text, "the path of a folder, such as '/var/cache/app'")
            : System.IO.Path.GetFullPath(text);
    }
}
