namespace Quickstart.Search;

/// <summary>Hears how far the search is.</summary>
internal interface IPhaseProgress
{
    /// <summary>Begins a phase; what it returns is called once for each step, from any thread.</summary>
    Action Begin(string phase, int steps);
}
