namespace Memo.Tests.Coding.Keyed;

/// <summary>Can be changed, and is equal to what has the same content.</summary>
internal sealed class EqualBox : IEquatable<EqualBox>, IComparable<EqualBox>
{
    public int Content { get; set; }

    public bool Equals(EqualBox? other) => other?.Content == Content;

    public override bool Equals(object? obj) => Equals(obj as EqualBox);

    public override int GetHashCode() => Content;

    public int CompareTo(EqualBox? other) => other is null ? 1 : Content.CompareTo(other.Content);
}
