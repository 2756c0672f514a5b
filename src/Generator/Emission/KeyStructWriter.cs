using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission;

/// <summary>Writes the struct that holds the key of one call.</summary>
internal static class KeyStructWriter
{
    public static void Write(SourceWriter source, string name, KeyPart[] parts)
    {
        source.Write(parts.Length == 0
            ? "/// <summary>Key layout: empty, since no argument tells one call from another.</summary>"
            : $"/// <summary>Key layout: {string.Join(", ", parts.Select(part => part.Name))}; compared in full.</summary>");
        source.Open($"public readonly struct {name} : {Names.Services}.IMemoKey<{name}>");
        if (parts.Length > 0)
        {
            WriteFields(source, name, parts);
        }

        WriteIsKeyable(source, name, parts);
        WriteEquality(source, name, parts);
        WriteEncode(source, parts);
        source.Close();
    }

    private static void WriteFields(SourceWriter source, string name, KeyPart[] parts)
    {
        foreach (var part in parts)
        {
            source.Write($"private readonly {part.Type} {part.Field};");
        }

        source.WriteBlankLine();
        source.Open($"public {name}({string.Join(", ", parts.Select(part => $"{part.Type} {part.Identifier}"))})");
        foreach (var part in parts)
        {
            source.Write($"{part.Field} = {part.Identifier};");
        }

        source.Close();
        source.WriteBlankLine();
    }

    private static void WriteIsKeyable(SourceWriter source, string name, KeyPart[] parts)
    {
        var checks = parts
            .Where(part => part.Shape is ScalarShape { Kind: ScalarKind.Uri or ScalarKind.CultureInfo })
            .Select(part => $"{Names.Services}.Representation.IsKeyable({part.Field})")
            .DefaultIfEmpty("true");
        source.Write($"public bool IsKeyable => {string.Join(" && ", checks)};");
        source.WriteBlankLine();
        source.Write($"public {name} ToOwned() => this;");
        source.WriteBlankLine();
    }

    private static void WriteEquality(SourceWriter source, string name, KeyPart[] parts)
    {
        var comparisons = parts.Select(part => KeyParts.Equal(part.Shape, part.Field)).DefaultIfEmpty("true");
        source.Write(
            $"""
            public bool Equals({name} other)
                => {string.Join("\n        && ", comparisons)};

            public override bool Equals(object? obj) => obj is {name} other && Equals(other);

            """);
        source.Open("public override int GetHashCode()");
        source.Write($"var hash = {Names.Services}.KeyHash.Start;");
        foreach (var part in parts)
        {
            source.Write(KeyParts.AddToHash(part.Shape, part.Field));
        }

        source.Write($"return {Names.Services}.KeyHash.ToHashCode(hash);");
        source.Close();
        source.WriteBlankLine();
    }

    private static void WriteEncode(SourceWriter source, KeyPart[] parts)
    {
        source.Open($"public void Encode(ref {Names.Services}.CanonicalWriter writer)");
        foreach (var part in parts)
        {
            source.Write(KeyParts.Encode(part.Shape, part.Field));
        }

        source.Close();
    }
}
