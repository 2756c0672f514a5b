using Memo.Tests.Support;
using static Memo.Tests.Storages.Size.WeighedMethods;

namespace Memo.Tests.Storages.Size;

/// <summary>One operation on a storage and on the model of it.</summary>
internal readonly record struct SizeStep(SizeOperation Operation, int Id, int Length)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    private string Name => $"named {Id:D2}";

    private string Result => $"result {Id}";

    private string Tagged => $"tagged {Id}";

    /// <summary>Runs it on both.</summary>
    /// <returns>What is to be the same.</returns>
    public (bool Storage, bool Model) Run(CacheStorage storage, FakeTime time, WeightModel model, Weights weights)
    {
        switch (Operation)
        {
            case SizeOperation.SetNamed:
                storage.Set(Name, new byte[Length]);
                model.Set(Name, weights.OfNamed(Length));
                return default;
            case SizeOperation.SetExpiring:
                storage.Set(Name, new byte[Length], (1 + (Length % 3)) * Tick);
                model.Set(Name, weights.OfNamed(Length), (1 + (Length % 3)) * Tick);
                return default;
            case SizeOperation.GetNamed:
                return (storage.TryGet<byte[]>(Name, out _), model.TryUse(Name));
            case SizeOperation.RemoveNamed:
                return (storage.Remove(Name), model.Remove(Name));
            case SizeOperation.Call:
                return (IsHit(Sized, Id), UseOrSet(model, Result, weights.OfResult(LengthOf(Id))));
            case SizeOperation.GetResult:
                return (SizedCache.TryGet(Id, out _), model.TryUse(Result));
            case SizeOperation.SetResult:
                SizedCache.Set(Id, new byte[Length]);
                model.Set(Result, weights.OfResult(Length));
                return default;
            case SizeOperation.Invalidate:
                SizedCache.Invalidate(Id);
                model.Remove(Result);
                return default;
            case SizeOperation.CallTagged:
                return (IsHit(WithTag, Id), UseOrSet(model, Tagged, weights.OfTagged));
            case SizeOperation.InvalidateTag:
                CacheStorage.InvalidateTag($"weighed:{Id:D2}");
                model.Remove(Tagged);
                return default;
            case SizeOperation.ClearMethod:
                SizedCache.Clear();
                model.RemoveAll("result");
                return default;
            case SizeOperation.ClearStorage:
                storage.Clear();
                model.RemoveAll("");
                return default;
            default:
                time.Advance(Tick);
                model.Advance(Tick);
                return default;
        }
    }

    private static bool IsHit<T>(Func<int, T> method, int id)
    {
        HasComputed = false;
        method(id);
        return !HasComputed;
    }

    private static bool UseOrSet(WeightModel model, string key, long weight)
    {
        if (model.TryUse(key))
        {
            return true;
        }

        model.Set(key, weight);
        return false;
    }
}
