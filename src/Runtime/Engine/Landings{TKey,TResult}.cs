using Memo.CompilerServices;
using Memo.Engine.Failures;
using Memo.Engine.Marks;

namespace Memo.Engine;

/// <summary>Stores what flights bring, unless it was invalidated while they were under way.</summary>
/// <param name="store">Where results are kept.</param>
/// <param name="flights">The region's attached flights.</param>
/// <param name="handover">What lies between the region and a store that runs user code.</param>
/// <param name="gate">The region's lock.</param>
/// <param name="pauses">The keys whose computation is not to be tried again yet.</param>
/// <param name="counters">Where results that are withheld are counted.</param>
internal sealed class Landings<TKey, TResult>(
    ResultStore<TKey, TResult> store, FlightTable<TKey, TResult> flights, Handover<TKey, TResult> handover, Lock gate, Pauses<TKey> pauses, MethodCounters counters)
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>Ends a flight with an outcome, which is stored if it is to be and unless it was invalidated meanwhile.</summary>
    public void Land(Flight<TKey, TResult> flight, in Outcome<TResult> outcome, TimeSpan? lifetime, int costMicroseconds)
    {
        // What comes after its deadline is for the caller who is still inside the body, if anybody.
        if (!flight.TryReturn())
        {
            counters.Detached.End();
            flight.EndLate();
            return;
        }

        flight.SetOutcome(in outcome);
        var result = new NewResult<TResult>(outcome.Snapshot, lifetime, costMicroseconds)
        {
            Pins = flight.Pins,
            Tags = outcome.Tags,
            Weight = outcome.IsStored ? store.Weigh(in flight.Key, outcome.Snapshot, outcome.Tags) : null,
            TagPosition = flight.TagPosition,
            Position = flight.Position,
            Replaces = flight.ReplacesStored,
            IsRenewed = flight.Purpose == FlightPurpose.Refresh,
        };
        if (!outcome.IsStored || TagMarks.AreYounger(outcome.Tags, flight.TagPosition))
        {
            LeaveOut(flight);
        }
        else if (store.RunsUserCode)
        {
            Publish(flight, in result);
        }
        else
        {
            Store(flight, in result);
        }

        flight.Land();
    }

    /// <summary>Ends a flight whose outcome, which is set, stands in the store.</summary>
    /// <param name="flight">The flight.</param>
    /// <param name="promotion">How it is added to the level of live objects in front; null: it is not.</param>
    public void LandStored(Flight<TKey, TResult> flight, in NewResult<TResult>? promotion)
    {
        lock (gate)
        {
            if (flight.IsAttached && promotion is { } result)
            {
                AddToFront(in flight.Key, result with { Pins = flight.Pins, TagPosition = flight.TagPosition });
            }

            flights.TakeOut(flight);
        }

        flight.Land();
    }

    /// <summary>Writes a stored result anew under a flight, which is attached, so that nothing that was forgotten comes back by it.</summary>
    public void Prolong(Flight<TKey, TResult> flight)
    {
        bool isPublished;
        lock (gate)
        {
            isPublished = flight.IsAttached && !handover.Hides(in flight.Key);
            if (isPublished)
            {
                handover.Begin(flight);
            }
        }

        var addition = isPublished ? store.Prolong(in flight.Key) : Addition.Refused;
        flight.SetRepeat();
        EndPublishing(flight, isPublished, addition, live: null);
        flight.Land();
    }

    private void Store(Flight<TKey, TResult> flight, in NewResult<TResult> result)
    {
        lock (gate)
        {
            if (flight.IsAttached && store.Add(in flight.Key, in result) == Addition.Refused && flight.ReplacesStored)
            {
                store.Remove(in flight.Key);
            }

            TakeOut(flight);
        }
    }

    // What a refresh or a replacement has found to be no result to store is no reason to go on serving an older one.
    private void LeaveOut(Flight<TKey, TResult> flight)
    {
        if (flight.Outcome.Withheld is { } reason)
        {
            counters.CountBypass(reason);
        }

        bool mustBeTakenBack;
        lock (gate)
        {
            var mustGo = flight is { IsAttached: true, ReplacesStored: true } && SpeaksOfStored(flight);
            mustBeTakenBack = mustGo && store.RunsUserCode;
            if (mustBeTakenBack)
            {
                handover.BeginTakingBack(in flight.Key);
            }
            else if (mustGo)
            {
                store.Remove(in flight.Key);
            }

            TakeOut(flight);
        }

        if (mustBeTakenBack)
        {
            handover.TakeBack(in flight.Key, out _);
        }
    }

    private void Publish(Flight<TKey, TResult> flight, in NewResult<TResult> result)
    {
        bool isPublished;
        lock (gate)
        {
            isPublished = flight.IsAttached;
            if (isPublished)
            {
                handover.Begin(flight);
            }
        }

        if (!isPublished)
        {
            EndPublishing(flight, isPublished, Addition.Refused, live: null);
            return;
        }

        var addition = store.Add(in flight.Key, in result);
        NewResult<TResult>? live = store.Front is null ? null : result with { Standing = store.StandingOf(in flight.Key, result.Tags) };
        EndPublishing(flight, isPublished, addition, in live);
    }

    private void EndPublishing(Flight<TKey, TResult> flight, bool isPublished, Addition addition, in NewResult<TResult>? live)
    {
        var mustBeTakenBack = false;
        lock (gate)
        {
            if (isPublished)
            {
                mustBeTakenBack = handover.End(flight, addition);
            }

            if (live is { } result && flight.IsAttached && !mustBeTakenBack)
            {
                AddToFront(in flight.Key, in result);
            }

            TakeOut(flight);
        }

        if (mustBeTakenBack)
        {
            handover.TakeBack(in flight.Key, out _);
        }
    }

    // What is refused there, for its size perhaps, must not leave an older one in its place.
    private void AddToFront(in TKey key, in NewResult<TResult> result)
    {
        if (store.Front!.Add(in key, in result) == Addition.Refused)
        {
            store.Front.Remove(in key);
        }
    }

    // A result that only its own caller may have says nothing of the stored one, unless somebody wanted that one replaced.
    private static bool SpeaksOfStored(Flight<TKey, TResult> flight) =>
        flight.Outcome.Withheld is null || flight.Purpose is FlightPurpose.Refresh or FlightPurpose.Replacement;

    private void TakeOut(Flight<TKey, TResult> flight)
    {
        if (flight.IsAttached)
        {
            pauses.End(in flight.Key);
        }

        flights.TakeOut(flight);
    }
}
