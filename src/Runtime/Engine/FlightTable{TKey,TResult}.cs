using System.Runtime.InteropServices;
using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>The attached computations of a region, one a key. Used under the region's lock.</summary>
/// <remarks>A flight is attached exactly as long as it is listed.</remarks>
internal sealed class FlightTable<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    private readonly Dictionary<TKey, Flight<TKey, TResult>> _flights = [];

    public int Count => _flights.Count;

    /// <summary>All attached flights, as they are now.</summary>
    public Flight<TKey, TResult>[] All => [.. _flights.Values];

    public bool TryGet(in TKey key, out Flight<TKey, TResult> flight) => _flights.TryGetValue(key, out flight!);

    /// <summary>The flight of a key, or the place where it is to be listed.</summary>
    public ref Flight<TKey, TResult>? Place(in TKey key) => ref CollectionsMarshal.GetValueRefOrAddDefault(_flights, key, out _);

    public void Attach(Flight<TKey, TResult> flight) => _flights[flight.Key] = flight;

    public void TakeOut(Flight<TKey, TResult> flight)
    {
        if (flight.IsAttached)
        {
            flight.IsAttached = false;
            _flights.Remove(flight.Key);
        }
    }
}
