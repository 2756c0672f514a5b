using System.Collections.Immutable;
using Quickstart.Detection;

namespace Quickstart.Search;

/// <summary>Puts duplicates together that speak of the same passage: one of many places is one result, not one for each two.</summary>
internal sealed class DuplicateGrouping
{
    private const double SamePlace = 0.7;

    private readonly List<Duplicate> _heaviest = [];
    private readonly List<List<Place>> _places = [];
    private readonly Dictionary<string, List<(LineRange Lines, int Group)>> _groupsByPath = [];

    /// <summary>The groups, heaviest first: by size times similarity.</summary>
    public static ImmutableArray<DuplicateGroup> Group(IEnumerable<Duplicate> duplicates)
    {
        var grouping = new DuplicateGrouping();
        foreach (var duplicate in InOrder(duplicates))
            grouping.Add(duplicate);
        return grouping.Build();
    }

    private static IOrderedEnumerable<Duplicate> InOrder(IEnumerable<Duplicate> duplicates) =>
        duplicates
            .OrderByDescending(static duplicate => duplicate.Match.Weight)
            .ThenBy(static duplicate => duplicate.LeftPath, StringComparer.Ordinal)
            .ThenBy(static duplicate => duplicate.Match.Left.First)
            .ThenBy(static duplicate => duplicate.RightPath, StringComparer.Ordinal)
            .ThenBy(static duplicate => duplicate.Match.Right.First);

    private void Add(in Duplicate duplicate)
    {
        switch (FindGroup(duplicate.Left), FindGroup(duplicate.Right))
        {
            case (null, null):
                _heaviest.Add(duplicate);
                _places.Add([]);
                AddPlace(_places.Count - 1, duplicate.Left);
                AddPlace(_places.Count - 1, duplicate.Right);
                break;
            case ({ } group, null):
                AddPlace(group, duplicate.Right);
                break;
            case (null, { } group):
                AddPlace(group, duplicate.Left);
                break;
            case ({ } left, { } right) when left != right:
                Merge(Math.Min(left, right), Math.Max(left, right));
                break;
        }
    }

    private int? FindGroup(Place place)
    {
        foreach (var (lines, group) in _groupsByPath.GetValueOrDefault(place.Path, []))
        {
            if (lines.SimilarityTo(place.Lines) >= SamePlace)
                return group;
        }

        return null;
    }

    private void AddPlace(int group, Place place)
    {
        _places[group].Add(place);
        if (!_groupsByPath.TryGetValue(place.Path, out var groups))
            _groupsByPath[place.Path] = groups = [];
        groups.Add((place.Lines, group));
    }

    private void Merge(int group, int lighter)
    {
        foreach (var place in _places[lighter])
        {
            _groupsByPath[place.Path].Remove((place.Lines, lighter));
            AddPlace(group, place);
        }

        _places[lighter].Clear();
    }

    private ImmutableArray<DuplicateGroup> Build() =>
        [.. _heaviest
            .Zip(_places, static (heaviest, places) => (heaviest, places))
            .Where(static group => group.places.Count > 0)
            .Select(static group => new DuplicateGroup(group.heaviest, [.. group.places
                .OrderBy(static place => place.Path, StringComparer.Ordinal)
                .ThenBy(static place => place.Lines.First)]))];
}
