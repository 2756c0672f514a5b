namespace Memo.Model.Invalidations;

/// <summary>What came of the look at a method whose results are to be forgotten.</summary>
internal sealed record TargetReading
{
    /// <summary>There are no results: Memo refuses the method, and says why at its own declaration.</summary>
    public static readonly TargetReading Nothing = new();

    private TargetReading()
    {
    }

    public InvalidationModel? Model { get; private init; }

    /// <summary>What is missing to name a result.</summary>
    public Gap? Gap { get; private init; }

    /// <summary>Why no parameter could help, as a clause about the method to forget.</summary>
    public string? Obstacle { get; private init; }

    public static TargetReading Of(InvalidationModel model) => new() { Model = model };

    public static TargetReading Lacking(Gap gap) => new() { Gap = gap };

    public static TargetReading Blocked(string obstacle) => new() { Obstacle = obstacle };
}
