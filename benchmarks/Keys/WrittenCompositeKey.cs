using Memo.CompilerServices;

namespace Memo.Benchmarks.Keys;

/// <summary>A <see cref="CompositeKey"/> as the compiler writes it, to get at the table behind a method.</summary>
internal readonly struct WrittenCompositeKey(CompositeKey key) : IMemoKey<WrittenCompositeKey>
{
    private readonly int _number = key.Number;
    private readonly string _text = key.Text;
    private readonly bool _flag = key.Flag;

    public bool IsKeyable => true;

    public WrittenCompositeKey ToOwned() => this;

    public bool Equals(WrittenCompositeKey other) =>
        Representation.Equal(_number, other._number) && Representation.Equal(_text, other._text) && Representation.Equal(_flag, other._flag);

    public override bool Equals(object? obj) => obj is WrittenCompositeKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = KeyHash.Add(KeyHash.Start, _number);
        hash = KeyHash.Add(hash, _text);
        return KeyHash.ToHashCode(KeyHash.Add(hash, _flag));
    }

    public void Encode(ref CanonicalWriter writer)
    {
        writer.Write(_number);
        writer.Write(_text);
        writer.Write(_flag);
    }
}
