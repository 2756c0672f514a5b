using FsCheck;
using FsCheck.Fluent;
using Memo.CompilerServices;

namespace Memo.Tests.Keys;

/// <summary>The encoding is injective: two lists of arguments of one method have the same bytes only if they are the same arguments.</summary>
public static class KeyEncodingPropertyTests
{
    // Of the same kinds, and most of the arguments the same: lists that differ in everything would differ in any encoding.
    private static readonly Gen<(Argument[] Left, Argument[] Right)> Calls =
        from kinds in Gen.Choose(1, 6).SelectMany(static count => Gen.Elements<Scalar>(Scalars.All).ArrayOf(count))
        from left in Gen.CollectToArray(kinds, static kind => kind.Any)
        from others in Gen.CollectToArray(kinds, static kind => kind.Any)
        from changed in Gen.Choose(0, 3).ArrayOf(kinds.Length)
        select (left, left.Zip(others, changed).Select(static pair => pair.Third == 0 ? pair.Second : pair.First).ToArray());

    [Fact]
    public static void EncodingsOfTwoCalls_AreEqualIfAndOnlyIfTheArgumentsAre() =>
        Prop.ForAll(Arb.From(Calls), static calls =>
        {
            var areEqual = calls.Left.Zip(calls.Right).All(static pair => pair.First.Bits == pair.Second.Bits);
            var areRepresentedEqually = calls.Left.Zip(calls.Right).All(static pair => pair.First.RepresentationEquals(pair.Second));
            var areEncodedEqually = Encode(calls.Left).AsSpan().SequenceEqual(Encode(calls.Right));
            return areEqual == areEncodedEqually && areEqual == areRepresentedEqually;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    [Fact]
    public static void EqualCalls_HaveEqualHashes() =>
        Prop.ForAll(Arb.From(Calls), static calls =>
            calls.Left.Zip(calls.Right).Any(static pair => pair.First.Bits != pair.Second.Bits) || Hash(calls.Left) == Hash(calls.Right))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    private static byte[] Encode(Argument[] arguments) => Encoding.Of((ref writer) =>
    {
        foreach (var argument in arguments)
        {
            argument.Encode(ref writer);
        }
    });

    private static int Hash(Argument[] arguments) =>
        KeyHash.ToHashCode(arguments.Aggregate(KeyHash.Start, static (hash, argument) => argument.AddTo(hash)));
}
