using System.Reflection;

namespace Memo.Configuration;

/// <summary>What the environment says, read as a whole: one variable that does not parse refuses all.</summary>
internal sealed class MemoSettings
{
    private const string NamespaceVariable = "MEMO_CACHE_NAMESPACE";
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(24);

    private static volatile MemoSettings? _current;

    private MemoSettings()
    {
        MemoryMaxItems = Setting.PositiveInt32("MEMO_CACHE_MEMORY_MAX_ITEMS", MemoryStorage.DefaultMaxItems);
        MemoryMaxSize = Setting.Size("MEMO_CACHE_MEMORY_MAX_SIZE") ?? MemorySizeStorage.DefaultMaxSize;
        Expiration = Setting.Duration("MEMO_CACHE_EXPIRATION");
        StaleLimit = Setting.DurationOrOff("MEMO_CACHE_STALE_LIMIT");
        Wait = ReadWait("MEMO_CACHE_WAIT");
        CacheNamespace = ReadNamespace();
        Serializer = Setting.OneOf("MEMO_CACHE_SERIALIZER", Serializer.Binary, "'binary' or 'json'");
        LogsKeys = Setting.Boolean("MEMO_CACHE_LOG_KEYS");
    }

    /// <summary>The settings in force, read at first use.</summary>
    public static MemoSettings Current
    {
        get => _current ??= Read();
        set => _current = value;
    }

    public int MemoryMaxItems { get; }

    /// <summary>In bytes.</summary>
    public long MemoryMaxSize { get; }

    /// <summary>How long results of methods without an expiration of their own live; null: without end.</summary>
    public TimeSpan? Expiration { get; }

    /// <summary>How long levels in front of a log of invalidations go on while it cannot be read; null: without end.</summary>
    public TimeSpan? StaleLimit { get; }

    /// <summary>How long a synchronous caller waits for another's computation.</summary>
    public TimeSpan Wait { get; }

    /// <summary>A part of every key that leaves the process.</summary>
    public string CacheNamespace { get; }

    /// <summary>How named values are written in storages of bytes, where there is a choice.</summary>
    public Serializer Serializer { get; }

    /// <summary>Whether keys, which may hold what users typed, may be logged.</summary>
    public bool LogsKeys { get; }

    /// <summary>Reads the environment anew.</summary>
    public static MemoSettings Read() => new();

    private static TimeSpan ReadWait(string variable)
    {
        var wait = Setting.Duration(variable) ?? DefaultWait;
        return wait <= LongestWait
            ? wait
            : throw Setting.Refused(variable, Setting.Text(variable)!, $"{DurationText.Accepted}, and at most 24 days");
    }

    private static string ReadNamespace()
    {
        if (Setting.Text(NamespaceVariable) is { } text)
        {
            return string.IsNullOrWhiteSpace(text)
                ? throw Setting.Refused(NamespaceVariable, text, "a name that is not blank, such as 'shop-production'")
                : text;
        }

        var application = Assembly.GetEntryAssembly()?.GetName().Name ?? "";
        var environment = Setting.Text("DOTNET_ENVIRONMENT") ?? Setting.Text("ASPNETCORE_ENVIRONMENT");
        return environment is null ? application : $"{application}/{environment}";
    }
}
