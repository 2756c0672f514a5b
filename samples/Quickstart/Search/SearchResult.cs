using System.Collections.Immutable;

namespace Quickstart.Search;

/// <summary>What a search came to.</summary>
internal sealed record SearchResult(int Texts, int Comparisons, ImmutableArray<DuplicateGroup> Groups);
