using Memo.Differential.Tests.Values;

namespace Memo.Differential.Tests.Signatures;

/// <summary>A value whose methods are memoized by its content.</summary>
internal sealed partial record Shelf(int Number, string? Label)
{
    [Memoize]
    public partial ulong Find(int id);

    internal ulong FindCore(int id) => Representation.Of([Number, Label, id]);
}
