using FsCheck;
using FsCheck.Fluent;

namespace Memo.Tests.Keys;

/// <summary>A kind of scalar argument.</summary>
internal abstract class Scalar(string name)
{
    public string Name { get; } = name;

    /// <summary>Any values, hostile ones most often.</summary>
    public abstract Gen<Argument> Any { get; }

    /// <summary>Values that differ pairwise, though most comparisons would find some of them the same; new objects each time.</summary>
    public abstract IReadOnlyList<Argument> Hostile();

    public sealed override string ToString() => Name;
}
