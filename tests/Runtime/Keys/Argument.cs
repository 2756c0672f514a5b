using Memo.CompilerServices;

namespace Memo.Tests.Keys;

/// <summary>A value of a scalar kind, and what the code under test makes of it.</summary>
internal abstract class Argument
{
    public abstract Scalar Kind { get; }

    /// <summary>Differs between values that some method could tell apart.</summary>
    public abstract string Bits { get; }

    public abstract bool RepresentationEquals(Argument other);

    public abstract ulong AddTo(ulong hash);

    public abstract void Encode(ref CanonicalWriter writer);

    /// <summary>What the memoized method answers, which is <see cref="Bits"/>.</summary>
    public abstract string CallMemoized();

    public int HashCode() => KeyHash.ToHashCode(AddTo(KeyHash.Start));

    public sealed override string ToString() => $"{Kind} {Bits}";
}
