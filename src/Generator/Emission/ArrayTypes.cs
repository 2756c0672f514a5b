namespace Memo.Generator.Emission;

/// <summary>Writes types of arrays: the brackets of the outermost array come first.</summary>
internal static class ArrayTypes
{
    /// <param name="elementType">The type of the elements, as code names it.</param>
    /// <param name="between">What stands in the brackets: commas, or lengths.</param>
    public static string Of(string elementType, string between = "")
    {
        var end = elementType.Length;
        while (end > 0 && elementType[end - 1] == ']')
        {
            end = elementType.LastIndexOf('[', end - 1);
        }

        return $"{elementType.Substring(0, end)}[{between}]{elementType.Substring(end)}";
    }
}
