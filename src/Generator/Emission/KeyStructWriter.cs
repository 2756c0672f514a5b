using System;
using System.Linq;
using Memo.Generator.Emission.Codecs;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>Writes the struct that holds the key of one call: scalars in fields, all other arguments as their encoding.</summary>
internal static class KeyStructWriter
{
    private const string Content = "Content";

    public static void Write(SourceWriter source, string name, KeyPart[] parts, MemoCodecs codecs)
    {
        source.Write(parts.Length == 0
            ? "/// <summary>Key layout: empty, since no argument tells one call from another.</summary>"
            : $"/// <summary>Key layout: {string.Join(", ", parts.Select(part => part.Name)).Replace("<", "&lt;")}; compared in full.</summary>");
        source.Open($"public readonly struct {name} : {Names.Services}.IMemoKey<{name}>");
        var inline = parts.Where(part => KeyParts.IsInline(part.Shape)).ToArray();
        var hasContent = inline.Length < parts.Length;
        if (parts.Length > 0)
        {
            WriteFields(source, inline);
            KeyConstructorWriter.Write(source, name, parts, codecs);
            source.WriteBlankLine();
        }

        if (hasContent)
        {
            source.Write($"private {Names.Services}.KeyContent {Content} {{ get; init; }}");
            source.WriteBlankLine();
        }

        WriteIsKeyable(source, name, inline, hasContent, codecs);
        WriteEquality(source, name, inline, hasContent);
        WriteEncode(source, inline, hasContent);
        WriteMeasure(source, name, inline, hasContent);
        source.Close();
    }

    private static void WriteFields(SourceWriter source, KeyPart[] inline)
    {
        foreach (var part in inline)
        {
            source.Write($"private readonly {part.Type} {part.Field};");
        }

        if (inline.Length > 0)
        {
            source.WriteBlankLine();
        }
    }

    private static void WriteIsKeyable(SourceWriter source, string name, KeyPart[] inline, bool hasContent, MemoCodecs codecs)
    {
        var checks = inline
            .Where(part => KeyParts.MayBeUnkeyable(part.Shape))
            .Select(part => KeyParts.IsKeyable(part.Shape, part.Field))
            .Concat(hasContent ? [$"{Content}.IsKeyable"] : [])
            .Concat(codecs.FieldChecks)
            .DefaultIfEmpty("true");
        source.Write(
            $"""
            public bool IsKeyable => {string.Join(" && ", checks)};

            public {name} ToOwned() => {(hasContent ? $"this with {{ {Content} = {Content}.ToOwned() }}" : "this")};

            """);
    }

    private static void WriteEquality(SourceWriter source, string name, KeyPart[] inline, bool hasContent)
    {
        var comparisons = inline
            .Select(part => KeyParts.Equal(part.Shape, part.Field))
            .Concat(hasContent ? [$"{Content}.Equals(other.{Content})"] : [])
            .DefaultIfEmpty("true");
        source.Write(
            $"""
            public bool Equals({name} other)
                => {string.Join("\n        && ", comparisons)};

            public override bool Equals(object? obj) => obj is {name} other && Equals(other);

            """);
        source.Open("public override int GetHashCode()");
        source.Write($"var hash = {Names.Services}.KeyHash.Start;");
        foreach (var part in inline)
        {
            source.Write(KeyParts.AddToHash(part.Shape, part.Field));
        }

        if (hasContent)
        {
            source.Write($"hash = {Names.Services}.KeyHash.Add(hash, {Content});");
        }

        source.Write($"return {Names.Services}.KeyHash.ToHashCode(hash);");
        source.Close();
        source.WriteBlankLine();
    }

    private static void WriteEncode(SourceWriter source, KeyPart[] inline, bool hasContent)
    {
        source.Open($"public void Encode(ref {Names.Services}.CanonicalWriter writer)");
        foreach (var part in inline)
        {
            source.Write(KeyParts.Encode(part.Shape, part.Field));
        }

        if (hasContent)
        {
            source.Write($"writer.Write({Content});");
        }

        source.Close();
    }

    /// <summary>A key that holds nothing on the heap measures as its interface has it.</summary>
    private static void WriteMeasure(SourceWriter source, string name, KeyPart[] inline, bool hasContent)
    {
        string[] measures =
        [
            .. inline.Where(part => KeyParts.HasHeapParts(part.Shape)).Select(part => KeyParts.Measure(part.Shape, $"key.{part.Field}")),
            .. hasContent ? [$"key.{Content}.Measure(ref meter);"] : Array.Empty<string>(),
        ];
        if (measures.Length == 0)
        {
            return;
        }

        source.WriteBlankLine();
        source.Open($"public static void Measure(in {name} key, ref {Names.Services}.SizeMeter meter)");
        foreach (var measure in measures)
        {
            source.Write(measure);
        }

        source.Close();
    }
}
