using FsCheck;
using FsCheck.Fluent;

namespace Memo.Tests.Keys;

/// <inheritdoc cref="Scalar"/>
internal sealed class Scalar<T>(string name, Gen<T> random, Func<T[]> hostile) : Scalar(name)
{
    public required Func<T, T, bool> Equal { get; init; }

    public required Func<ulong, T, ulong> Add { get; init; }

    public required Writing<T> Write { get; init; }

    /// <summary>The memoized method for the kind.</summary>
    public required Func<T, string> Describe { get; init; }

    public override Gen<Argument> Any =>
        Gen.Frequency((2, Gen.Choose(0, hostile().Length - 1).Select(index => hostile()[index])), (1, random))
            .Select(value => (Argument)new Argument<T>(this, value));

    public override IReadOnlyList<Argument> Hostile() => [.. hostile().Select(value => new Argument<T>(this, value))];
}
