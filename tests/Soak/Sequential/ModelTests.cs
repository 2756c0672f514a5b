using FsCheck;
using FsCheck.Fluent;
using Memo.Soak.Tests.Support;

namespace Memo.Soak.Tests.Sequential;

/// <summary>Whatever is done to it in whatever order, the engine does what a model of a few lines does.</summary>
public static class ModelTests
{
    private const int StepsInASequence = 250;

    private static readonly Gen<Step> AnyStep =
        from act in Gen.Frequency(
            (40, Gen.Constant(Act.Call)),
            (8, Gen.Elements(Act.TryGet, Act.Set, Act.Refresh)),
            (10, Gen.Elements(Act.Invalidate, Act.InvalidateItemTag, Act.InvalidateKindTag)),
            (2, Gen.Elements(Act.ClearMethod, Act.ClearStorage, Act.ReplaceStorage)),
            (10, Gen.Elements(Act.AdvanceABit, Act.AdvanceABit, Act.AdvanceALot)),
            (8, Gen.Elements(Act.BreakOrMend, Act.BreakOrMend, Act.BreakOrMendStorage)),
            (4, Gen.Constant(Act.Lose)))
        from member in Gen.Elements(Enum.GetValues<Member>())
        from id in Gen.Frequency((3, Gen.Choose(0, 3)), (1, Gen.Choose(0, 12)))
        select new Step(act, member, id);

    [Fact]
    public static void UnboundedMemory_DoesWhatTheModelDoes() => Check(static time => new UnboundedSubject(time));

    [Fact]
    public static void MemoryForFew_ServesNothingThatMustNotBeServed() => Check(static time => new BoundedSubject(time));

    [Fact]
    public static void ObjectsInADictionary_DoWhatTheModelDoes() => Check(static time => new DictionarySubject(time));

    [Fact]
    public static void Bytes_DoWhatTheModelDoes() => Check(static time => new BytesSubject(time));

    [Fact]
    public static void BytesThatFail_ServeNothingThatMustNotBeServed() => Check(static time => new UnsteadyBytesSubject(time));

    [Fact]
    public static void MemoryOverBytes_DoesWhatTheModelDoes() => Check(static time => new MemoryOverBytesSubject(time));

    [Fact]
    public static void LevelsThatFail_ServeNothingThatMustNotBeServed() => Check(static time => new UnsteadyLevelsSubject(time));

    private static void Check(Func<TimeProvider, Subject> create) =>
        Prop.ForAll(Arb.From(AnyStep.ArrayOf(StepsInASequence), Shrink), steps => IsRight(create, steps))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Sequences));

    private static bool IsRight(Func<TimeProvider, Subject> create, Step[] steps) =>
        Task.Run(() => Trial.RunAsync(create, steps)).GetAwaiter().GetResult() is not { } difference
            ? true
            : throw new InvalidOperationException($"{difference}\nin\n{string.Join('\n', steps.AsEnumerable())}");

    private static IEnumerable<Step[]> Shrink(Step[] steps)
    {
        for (var length = steps.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start < steps.Length; start += length)
            {
                yield return [.. steps.Take(start), .. steps.Skip(start + length)];
            }
        }
    }
}
