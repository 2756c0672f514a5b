using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>Decides what becomes of a result before anybody gets it.</summary>
internal static class Appraisal
{
    /// <summary>Appraises what a body has returned.</summary>
    /// <remarks>What <paramref name="when"/> and <paramref name="tags"/> throw is thrown. Runs user code, so no lock may be held.</remarks>
    public static Outcome<TResult> OfComputed<TKey, TResult, TArgs>(
        Region<TKey, TResult> region, in TKey key, TArgs args, TResult value, Func<TArgs, TKey>? keyOf, Func<TArgs, TResult, bool>? when, Func<TArgs, TResult, string[]>? tags)
        where TKey : struct, IMemoKey<TKey>
    {
        var isStored = IsStorable(region, value) && (when is null || when(args, value));
        var outcome = OfSnapshot(region, value, isStored) with { Tags = tags?.Invoke(args, value) };

        // Last: a result may be made of the arguments, and what changes them while the snapshot is made changes the snapshot.
        return keyOf is null || StillHolds(in key, args, keyOf) ? outcome : Withhold(value, BypassReason.ArgumentChanged);
    }

    /// <summary>Appraises what somebody has set.</summary>
    public static Outcome<TResult> OfSet<TKey, TResult>(Region<TKey, TResult> region, TResult value)
        where TKey : struct, IMemoKey<TKey> =>
        OfSnapshot(region, value, IsStorable(region, value));

    private static Outcome<TResult> OfSnapshot<TKey, TResult>(Region<TKey, TResult> region, TResult value, bool isStored)
        where TKey : struct, IMemoKey<TKey> =>
        region.Reader.TryCopy(value, out var snapshot) ? new(value, snapshot, isStored) : Withhold(value, BypassReason.Result);

    private static Outcome<TResult> Withhold<TResult>(TResult value, BypassReason reason) => new(value, value, IsStored: false, reason);

    private static bool IsStorable<TKey, TResult>(Region<TKey, TResult> region, TResult value)
        where TKey : struct, IMemoKey<TKey> =>
        value is not null || region.Context.StoresNull;

    private static bool StillHolds<TKey, TArgs>(in TKey key, TArgs args, Func<TArgs, TKey> keyOf)
        where TKey : struct, IMemoKey<TKey>
    {
        try
        {
            var now = keyOf(args);
            return now.IsKeyable && now.Equals(key);
        }
        catch (Exception)
        {
            return false;
        }
    }
}
