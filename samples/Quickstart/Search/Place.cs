using Quickstart.Detection;

namespace Quickstart.Search;

/// <summary>Lines of a file.</summary>
internal readonly record struct Place(string Path, LineRange Lines)
{
    public override string ToString() => $"{Path}:{Lines.First}-{Lines.Last}";
}
