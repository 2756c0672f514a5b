using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>What the token of a starter does that goes on running the body: it waits no more.</summary>
internal sealed record Departure<TKey, TResult>(Region<TKey, TResult> Region, Flight<TKey, TResult> Flight)
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>Registers the departure of a flight's starter, if its token can be cancelled at all.</summary>
    public static CancellationTokenRegistration From(Region<TKey, TResult> region, Flight<TKey, TResult> flight, CancellationToken leaves) =>
        leaves.CanBeCanceled
            ? leaves.UnsafeRegister(static state => ((Departure<TKey, TResult>)state!).Leave(), new Departure<TKey, TResult>(region, flight))
            : default;

    private void Leave() => Region.Depart(Flight, isStarter: true);
}
