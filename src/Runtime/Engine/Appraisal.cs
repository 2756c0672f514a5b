using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>Decides what becomes of a result before anybody gets it.</summary>
internal static class Appraisal
{
    /// <summary>Appraises what a body has returned.</summary>
    /// <remarks>
    /// What <paramref name="when"/> throws is thrown. A result whose <paramref name="tags"/> cannot be told is its caller's alone, for nobody
    /// could say when it is invalid. Runs user code, so no lock may be held.
    /// </remarks>
    public static Outcome<TResult> OfComputed<TKey, TResult, TArgs>(
        Region<TKey, TResult> region, in TKey key, TArgs args, TResult value, Func<TArgs, TKey>? keyOf, Func<TArgs, TResult, bool>? when, Func<TArgs, TResult, string[]>? tags)
        where TKey : struct, IMemoKey<TKey>
    {
        var isStored = IsStorable(region, value) && (when is null || when(args, value));
        var outcome = TryTag(args, value, tags, out var names)
            ? OfSnapshot(region, value, isStored) with { Tags = names }
            : Withhold(value, BypassReason.Result);

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

    private static bool TryTag<TArgs, TResult>(TArgs args, TResult value, Func<TArgs, TResult, string[]>? tags, out string[]? names)
    {
        try
        {
            names = tags?.Invoke(args, value);
            return true;
        }
        catch (Exception)
        {
            names = null;
            return false;
        }
    }

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
