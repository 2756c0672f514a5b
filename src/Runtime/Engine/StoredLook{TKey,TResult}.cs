using Memo.CompilerServices;
using Memo.Engine.Failures;

namespace Memo.Engine;

/// <summary>Looks into a storage that is not read under the region's lock, for the one call of a key that others wait for.</summary>
/// <param name="store">Where results are kept.</param>
/// <param name="reader">Looks for results.</param>
/// <param name="failures">Knows which keys are not to be computed yet.</param>
/// <param name="landings">Ends the flight with what is found.</param>
/// <param name="context">What there is to know of the method.</param>
internal sealed class StoredLook<TKey, TResult>(
    ResultStore<TKey, TResult> store, RegionReader<TKey, TResult> reader, Failures<TKey, TResult> failures, Landings<TKey, TResult> landings, RegionContext context)
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>
    /// Looks once more into a storage that is not read under the lock, now that nobody else can be storing; lands what it finds.
    /// </summary>
    public bool TryFind(Flight<TKey, TResult> flight, out TResult value)
    {
        value = default!;
        if (!store.RunsUserCode)
        {
            return false;
        }

        NewResult<TResult>? promotion = null;
        if (reader.TryFetch(in flight.Key, out var fetched) && reader.TryCopy(fetched.Value, out value))
        {
            flight.SetFound(fetched.Value, context.HasTags);
            promotion = fetched.Promotion;
        }
        else if (failures.IsPaused(in flight.Key) && reader.TryFind(in flight.Key, Look.Rescue, out var stored) && reader.TryCopy(stored, out value))
        {
            flight.SetRescue(stored, context.HasTags, error: null);
            context.Counters.CountRescue();
        }
        else
        {
            // The look may have been the first to learn where the log stands.
            flight.Position = store.Position;
            return false;
        }

        landings.LandStored(flight, in promotion);
        return true;
    }

    /// <inheritdoc cref="TryFind"/>
    /// <param name="flight">The flight.</param>
    /// <param name="cancellationToken">Ends the look; there is no result then.</param>
    public async ValueTask<Cached<TResult>> FindAsync(Flight<TKey, TResult> flight, CancellationToken cancellationToken)
    {
        NewResult<TResult>? promotion = null;
        var found = await reader.FetchAsync(flight.Key, cancellationToken).ConfigureAwait(false);
        if (found.TryGet(out var fetched) && reader.TryCopy(fetched.Value, out var value))
        {
            flight.SetFound(fetched.Value, context.HasTags);
            promotion = fetched.Promotion;
        }
        else if (failures.IsPaused(in flight.Key)
            && (await reader.FindAsync(flight.Key, Look.Rescue, cancellationToken).ConfigureAwait(false)).TryGet(out var stored)
            && reader.TryCopy(stored, out value))
        {
            flight.SetRescue(stored, context.HasTags, error: null);
            context.Counters.CountRescue();
        }
        else
        {
            flight.Position = store.Position;
            return default;
        }

        landings.LandStored(flight, in promotion);
        return new Cached<TResult>(value);
    }
}
