using Quickstart.Detection;

namespace Quickstart.Search;

/// <summary>A passage that is found, nearly the same, in two places.</summary>
internal readonly record struct Duplicate(string LeftPath, string RightPath, PassageMatch Match)
{
    public Place Left => new(LeftPath, Match.Left);

    public Place Right => new(RightPath, Match.Right);
}
