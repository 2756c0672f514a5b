namespace Memo.Generator;

/// <summary>The names of the pipeline's steps, by which tests ask what was done again.</summary>
public static class TrackingNames
{
    /// <summary>The memoized methods, one group a handle.</summary>
    public const string Groups = nameof(Groups);

    /// <summary>The file names that more than one group would have.</summary>
    public const string SharedFileNames = nameof(SharedFileNames);

    /// <summary>The groups with the names of their files.</summary>
    public const string Files = nameof(Files);
}
