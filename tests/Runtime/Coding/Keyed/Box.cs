namespace Memo.Tests.Coding.Keyed;

/// <summary>Can be changed, and is equal to nothing but itself.</summary>
internal sealed class Box
{
    public int Content { get; set; }
}
