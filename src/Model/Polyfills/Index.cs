namespace System;

/// <summary>What list patterns and <c>[^1]</c> compile to.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public bool IsFromEnd => fromEnd;

    public int Value => value;

    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => fromEnd ? length - value : value;
}
