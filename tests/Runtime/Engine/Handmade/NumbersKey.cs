using Memo.CompilerServices;

namespace Memo.Tests.Engine.Handmade;

/// <summary>What the compiler would write for one list of numbers as the argument.</summary>
internal readonly struct NumbersKey : IMemoKey<NumbersKey>
{
    private readonly KeyContent _content;

    public NumbersKey(List<int> numbers)
    {
        var writer = KeyContent.Begin(out var buffer);
        try
        {
            NumbersCodec.Instance.Write(ref writer, numbers);
        }
        catch (Exception)
        {
            writer.Refuse();
        }

        _content = KeyContent.End(ref writer, buffer);
    }

    private NumbersKey(KeyContent content) => _content = content;

    public bool IsKeyable => _content.IsKeyable;

    public NumbersKey ToOwned() => new(_content.ToOwned());

    public bool Equals(NumbersKey other) => _content.Equals(other._content);

    public override bool Equals(object? obj) => obj is NumbersKey other && Equals(other);

    public override int GetHashCode() => _content.Bytes.Length;

    public void Encode(ref CanonicalWriter writer) => writer.Write(_content);
}
