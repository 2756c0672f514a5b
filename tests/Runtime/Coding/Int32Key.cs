using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>The key of a method with one argument.</summary>
internal readonly struct Int32Key(int value) : IMemoKey<Int32Key>
{
    private readonly int _value = value;

    public bool IsKeyable => true;

    public Int32Key ToOwned() => this;

    public bool Equals(Int32Key other) => _value == other._value;

    public override bool Equals(object? obj) => obj is Int32Key other && Equals(other);

    public override int GetHashCode() => _value;

    public void Encode(ref CanonicalWriter writer) => writer.Write(_value);
}
