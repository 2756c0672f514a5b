namespace Memo.Package.Tests.Consuming;

public enum PackageSources
{
    /// <summary>The feed under test, as on a machine without a network.</summary>
    FeedAlone,

    /// <summary>The machine's sources too, for the parts of the SDK that are packages themselves.</summary>
    FeedAndMachine,
}
