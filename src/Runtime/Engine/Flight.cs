using Memo.Levels.Memory;

namespace Memo.Engine;

/// <summary>
/// A computation under way, as its flow of control sees it. Code that the computation runs, on any thread and across
/// awaits, finds it as <see cref="Current"/>.
/// </summary>
internal abstract class Flight
{
    private static readonly AsyncLocal<Flight?> Ambient = new();

    private readonly Flight _root;
    private PinScope? _pins;
    private volatile bool _hasEnded;

    protected Flight(Flight? parent)
    {
        Parent = parent;
        _root = parent?._root ?? this;
    }

    /// <summary>The innermost computation that this flow of control belongs to and that has not ended.</summary>
    public static Flight? Current => Ambient.Value?.SelfOrParentUnderWay();

    /// <summary>The computations that this one waits for, directly or through those it runs; guarded by the <see cref="WaitGraph"/>.</summary>
    public List<Flight>? WaitsFor { get; set; }

    /// <summary>The computation whose code began this one, which may have ended since.</summary>
    public Flight? Parent { get; }

    /// <summary>
    /// Where entries stored by this computation are pinned: with the outermost one of its flow, and nowhere if that is this one.
    /// </summary>
    public PinScope? Pins =>
        _root == this || _root._hasEnded
            ? null
            : _root.EnsurePins();

    /// <summary>Makes this computation the current one of the calling flow, until <see cref="Leave"/>.</summary>
    public void Enter() => Ambient.Value = this;

    /// <summary>Makes the enclosing computation the current one again.</summary>
    public void Leave() => Ambient.Value = Parent;

    /// <summary>Makes the calling flow, and what it begins, no part of any computation.</summary>
    public static void LeaveAll() => Ambient.Value = null;

    /// <summary>The body has returned or thrown.</summary>
    protected void End() => _hasEnded = true;

    /// <summary>Lets go what was pinned while it ran; apart from <see cref="End"/>, for there may be much and others wait.</summary>
    protected void ReleasePins()
    {
        // In one step with the creation in EnsurePins: a scope made a moment later would never be released.
        Interlocked.Exchange(ref _pins, PinScope.Closed)?.Release();
    }

    /// <summary>Whether this computation is <paramref name="flight"/> or runs inside it.</summary>
    public bool IsWithin(Flight flight)
    {
        for (var enclosing = this; enclosing is not null; enclosing = enclosing.Parent)
        {
            if (enclosing == flight)
            {
                return true;
            }
        }

        return false;
    }

    private PinScope EnsurePins()
    {
        if (_pins is { } existing)
        {
            return existing;
        }

        var created = new PinScope();
        return Interlocked.CompareExchange(ref _pins, created, null) ?? created;
    }

    private Flight? SelfOrParentUnderWay()
    {
        var flight = this;
        while (flight is { _hasEnded: true })
        {
            flight = flight.Parent;
        }

        return flight;
    }
}
