using Memo.CompilerServices;

namespace Memo.Benchmarks.Keys;

/// <summary>A key as the compiler would write it, to get at the table behind a method.</summary>
internal readonly struct NumberKey(int number) : IMemoKey<NumberKey>
{
    private readonly int _number = number;

    public bool IsKeyable => true;

    public NumberKey ToOwned() => this;

    public bool Equals(NumberKey other) => _number == other._number;

    public override bool Equals(object? obj) => obj is NumberKey other && Equals(other);

    public override int GetHashCode() => _number;

    public void Encode(ref CanonicalWriter writer) => writer.Write(_number);
}
