using System.Collections.Immutable;

namespace Quickstart.Search;

/// <summary>All places of one passage.</summary>
/// <param name="Heaviest">The two places that have the most in common.</param>
/// <param name="Places">All places, these two included, by path and line.</param>
internal sealed record DuplicateGroup(Duplicate Heaviest, ImmutableArray<Place> Places);
