using Quickstart.Detection;
using Quickstart.Texts;

namespace Quickstart.Search;

/// <summary>A file that is searched: copies of one content share the text.</summary>
internal sealed record SearchedText(string Path, Text Text)
{
    public static IEnumerable<SearchedText> OfCopies(IGrouping<string, TextFile> copies)
    {
        var text = new Text(copies.Key);
        return copies.Select(copy => new SearchedText(copy.Path, text));
    }
}
