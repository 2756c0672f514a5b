namespace Quickstart.CommandLine;

/// <summary>What the user asked for.</summary>
internal sealed record Arguments
{
    /// <summary>The folder to search; null for the default one.</summary>
    public string? Folder { get; init; }

    /// <summary>How many results are shown.</summary>
    public int Top { get; init; } = 20;

    /// <summary>The fewest lines of a passage.</summary>
    public int MinLines { get; init; } = 6;

    /// <summary>The least similarity of two passages, from 0 to 1.</summary>
    public double Similarity { get; init; } = 0.8;

    public bool ShowHelp { get; init; }
}
