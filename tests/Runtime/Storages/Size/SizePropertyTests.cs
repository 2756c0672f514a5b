using FsCheck;
using FsCheck.Fluent;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Size;

/// <summary>
/// On one thread, <see cref="MemorySizeStorage"/> evicts exactly the least recently used entries until the rest is within the bound,
/// and knows what they take to the byte, whatever it is used with.
/// </summary>
public static class SizePropertyTests
{
    private const int Steps = 300;

    private static readonly Gen<SizeStep> Step =
        from operation in Gen.Frequency(
            (10, Gen.Elements(SizeOperation.SetNamed, SizeOperation.SetExpiring)),
            (10, Gen.Elements(SizeOperation.Call, SizeOperation.CallTagged, SizeOperation.SetResult)),
            (8, Gen.Elements(SizeOperation.GetNamed, SizeOperation.GetResult)),
            (6, Gen.Elements(SizeOperation.RemoveNamed, SizeOperation.Invalidate, SizeOperation.InvalidateTag, SizeOperation.Advance)),
            (1, Gen.Elements(SizeOperation.ClearMethod, SizeOperation.ClearStorage)))
        from id in Gen.Frequency((2, Gen.Choose(0, 10)), (1, Gen.Choose(0, 99)))
        from length in Gen.Choose(0, Weights.Lengths - 1)
        select new SizeStep(operation, id, length);

    private static readonly Gen<(int MaxSize, SizeStep[] Steps)> Runs =
        from maxSize in Gen.Frequency((1, Gen.Choose(1, 1_000)), (3, Gen.Choose(1_000, 30_000)))
        from steps in Step.ArrayOf(Steps)
        select (maxSize, steps);

    [Fact]
    public static void RandomOperations_DoWhatTheModelDoes()
    {
        var weights = new Weights();
        Prop.ForAll(Arb.From(Runs, Shrink), run => Run(run.MaxSize, run.Steps, weights))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static bool Run(int maxSize, SizeStep[] steps, Weights weights)
    {
        var time = new FakeTime();
        using var storage = new MemorySizeStorage(maxSize, time);
        var model = new WeightModel(maxSize);
        using var scope = new StorageScope(storage);
        foreach (var step in steps)
        {
            var (actual, expected) = step.Run(storage, time, model, weights);
            if (actual != expected || storage.Count != model.Count || storage.Size != model.Size || storage.Size > maxSize)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(int MaxSize, SizeStep[] Steps)> Shrink((int MaxSize, SizeStep[] Steps) run)
    {
        for (var length = run.Steps.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start < run.Steps.Length; start += length)
            {
                yield return (run.MaxSize, [.. run.Steps.Take(start), .. run.Steps.Skip(start + length)]);
            }
        }
    }
}
