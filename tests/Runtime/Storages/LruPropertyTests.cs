using FsCheck;
using FsCheck.Fluent;
using Memo.Tests.Support;

namespace Memo.Tests.Storages;

/// <summary>On one thread, <see cref="MemoryStorage"/> evicts exactly the least recently used entry, whatever it is used with.</summary>
public static class LruPropertyTests
{
    private const int Steps = 300;

    private static readonly Gen<LruStep> Step =
        from operation in Gen.Frequency(
            (8, Gen.Constant(LruOperation.CallFirst)),
            (8, Gen.Constant(LruOperation.CallSecond)),
            (8, Gen.Constant(LruOperation.CallBoth)),
            (8, Gen.Elements(LruOperation.SetNamed, LruOperation.GetOrAddNamed)),
            (10, Gen.Elements(LruOperation.TryGetFirst, LruOperation.SetFirst, LruOperation.RefreshFirst, LruOperation.InvalidateFirst, LruOperation.TryGetNamed, LruOperation.RemoveNamed)),
            (1, Gen.Elements(LruOperation.ClearSecond, LruOperation.ClearStorage)))
        from isFrequent in Gen.Elements(true, false)
        from id in Gen.Choose(0, isFrequent ? 10 : 150)
        select new LruStep(operation, id);

    private static readonly Gen<(int Capacity, LruStep[] Steps)> Runs =
        from capacity in Gen.Frequency((1, Gen.Choose(1, 5)), (2, Gen.Choose(1, 200)))
        from steps in Step.ArrayOf(Steps)
        select (capacity, steps);

    [Fact]
    public static void RandomOperations_DoWhatTheModelDoes() =>
        Prop.ForAll(Arb.From(Runs, Shrink), static run => Run(run.Capacity, run.Steps))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static bool Run(int capacity, LruStep[] steps)
    {
        var storage = new MemoryStorage(capacity);
        var model = new LruModel(capacity);
        using var scope = new StorageScope(storage);
        foreach (var step in steps)
        {
            var (actual, expected) = step.Run(storage, model);
            if (actual != expected || storage.Count != model.Count)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(int Capacity, LruStep[] Steps)> Shrink((int Capacity, LruStep[] Steps) run)
    {
        for (var length = run.Steps.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start < run.Steps.Length; start += length)
            {
                yield return (run.Capacity, [.. run.Steps.Take(start), .. run.Steps.Skip(start + length)]);
            }
        }
    }
}
