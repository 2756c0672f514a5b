namespace Memo.Generator.Emission.Codecs;

/// <summary>Writes what stands in doc comments.</summary>
internal static class DocText
{
    public static string Type(string type)
        => $"<c>{type.Replace("global::", string.Empty).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")}</c>";
}
