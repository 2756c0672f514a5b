using System;
using System.Linq;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission.Codecs;

/// <summary>Writes the members of a codec for a base type or interface: each value goes to the codec of its exact type.</summary>
internal static class HierarchyCodecWriter
{
    public static void WriteMembers(SourceWriter source, HierarchyDefinition definition, CodecScope scope)
    {
        var fields = new CodecFields(scope, [definition.Codec, "Instance"], CodecExpressions.IsName);
        string[] codecs = [.. definition.Leaves.Select(leaf => fields.Add(leaf.Shape, leaf.Type, leaf.Discriminator))];
        if (!fields.IsEmpty)
        {
            fields.Write(source, "private");
            source.WriteBlankLine();
        }

        CodecClassWriter.WriteFacts(source, definition, "1");
        WriteWrite(source, definition, codecs);
        source.WriteBlankLine();
        WriteRead(source, definition, codecs);
        source.WriteBlankLine();
        WriteCopy(source, definition, codecs);
        source.WriteBlankLine();
        WriteMeasure(source, definition, codecs);
    }

    private static void WriteWrite(SourceWriter source, HierarchyDefinition definition, string[] codecs)
    {
        source.Open($"public override void Write(ref {Names.Services}.CanonicalWriter writer, {definition.Type} value)");
        source.Open("if (!writer.TryEnterPresent(value is not null))");
        source.Write("return;");
        source.Close();
        source.WriteBlankLine();
        WriteDispatch(
            source,
            definition,
            (leaf, index) =>
                $"""
                writer.Write({Literals.Of(leaf.Discriminator)});
                {codecs[index]}.Write(ref writer, ({leaf.Type})value);
                """,
            otherwise: "writer.Refuse();");
        source.WriteBlankLine();
        source.Write("writer.Leave();");
        source.Close();
    }

    private static void WriteRead(SourceWriter source, HierarchyDefinition definition, string[] codecs)
    {
        source.Open($"public override {definition.Type} Read(ref {Names.Services}.CanonicalReader reader)");
        source.Open("if (!reader.EnterPresent())");
        source.Write("return null;");
        source.Close();
        source.WriteBlankLine();
        source.Write($"{definition.Type} value = reader.ReadString() switch\n{{");
        for (var i = 0; i < codecs.Length; i++)
        {
            source.Write($"    {Literals.Of(definition.Leaves[i].Discriminator)} => {codecs[i]}.Read(ref reader),");
        }

        source.Write(
            $$"""
                _ => throw new global::System.IO.InvalidDataException({{Literals.Of($"The bytes are not those of a '{definition.Type.Replace("global::", string.Empty)}'.")}}),
            };
            reader.Leave();
            return value;
            """);
        source.Close();
    }

    private static void WriteCopy(SourceWriter source, HierarchyDefinition definition, string[] codecs)
    {
        source.Open($"public override {definition.Type} Copy({definition.Type} value, ref {Names.Services}.CopyContext context)");
        source.Open("if (value is null)");
        source.Write("return null;");
        source.Close();
        source.WriteBlankLine();
        WriteDispatch(
            source,
            definition,
            (leaf, index) => $"return {codecs[index]}.Copy(({leaf.Type})value, ref context);",
            otherwise: null);
        source.WriteBlankLine();
        source.Write(
            """
            context.Refuse();
            return value;
            """);
        source.Close();
    }

    private static void WriteMeasure(SourceWriter source, HierarchyDefinition definition, string[] codecs)
    {
        source.Open($"public override void Measure({definition.Type} value, ref {Names.Services}.SizeMeter meter)");
        source.Open("if (value is null)");
        source.Write("return;");
        source.Close();
        source.WriteBlankLine();
        WriteDispatch(
            source,
            definition,
            (leaf, index) => $"{codecs[index]}.Measure(({leaf.Type})value, ref meter);",
            otherwise: null);
        source.Close();
    }

    private static void WriteDispatch(SourceWriter source, HierarchyDefinition definition, Func<LeafModel, int, string> handle, string? otherwise)
    {
        source.Write("var type = value.GetType();");
        for (var i = 0; i < definition.Leaves.Count; i++)
        {
            var leaf = definition.Leaves[i];
            source.Open($"{(i == 0 ? "if" : "else if")} (type == typeof({leaf.Type}))");
            source.Write(handle(leaf, i));
            source.Close();
        }

        if (otherwise is not null)
        {
            source.Open("else");
            source.Write(otherwise);
            source.Close();
        }
    }
}
