using Memo.CompilerServices;

namespace Memo.Tests.Keys;

/// <inheritdoc cref="Argument"/>
internal sealed class Argument<T>(Scalar<T> kind, T value) : Argument
{
    private readonly T _value = value;

    public override Scalar Kind => kind;

    public override string Bits => Keys.Bits.Of(_value);

    public override bool RepresentationEquals(Argument other) => kind.Equal(_value, ((Argument<T>)other)._value);

    public override ulong AddTo(ulong hash) => kind.Add(hash, _value);

    public override void Encode(ref CanonicalWriter writer) => kind.Write(ref writer, _value);

    public override string CallMemoized() => kind.Describe(_value);
}
