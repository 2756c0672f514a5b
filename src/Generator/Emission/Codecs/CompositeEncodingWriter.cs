using System.Linq;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission.Codecs;

/// <summary>Writes how values made of members are encoded and rebuilt.</summary>
internal static class CompositeEncodingWriter
{
    public static void Write(SourceWriter source, CompositeDefinition definition, string[] codecs)
    {
        WriteWrite(source, definition, codecs);
        source.WriteBlankLine();
        WriteRead(source, definition, codecs);
    }

    private static void WriteWrite(SourceWriter source, CompositeDefinition definition, string[] codecs)
    {
        var unknown = CompositeCodecWriter.Unknown(definition);
        source.Open($"public override void Write(ref {Names.Services}.CanonicalWriter writer, {definition.Type} value)");
        source.Open(definition.IsReferenceType ? "if (!writer.TryEnterPresent(value is not null))" : "if (!writer.TryEnter())");
        source.Write("return;");
        source.Close();
        source.WriteBlankLine();
        if (unknown.Length == 0)
        {
            WriteParts(source, definition, codecs);
        }
        else
        {
            source.Open($"if ({unknown})");
            source.Write("writer.Refuse();");
            source.Close();
            source.Open("else");
            WriteParts(source, definition, codecs);
            source.Close();
            source.WriteBlankLine();
        }

        source.Write("writer.Leave();");
        source.Close();
    }

    private static void WriteParts(SourceWriter source, CompositeDefinition definition, string[] codecs)
    {
        for (var i = 0; i < codecs.Length; i++)
        {
            var member = definition.Members[i];
            source.Write(ScalarMembers.IsDirect(member.Shape)
                ? ScalarMembers.Write(member.Shape, $"value.{member.Name}")
                : $"{codecs[i]}.Write(ref writer, value.{member.Name});");
        }
    }

    private static void WriteRead(SourceWriter source, CompositeDefinition definition, string[] codecs)
    {
        source.Open($"public override {definition.Type} Read(ref {Names.Services}.CanonicalReader reader)");
        if (definition.RebuildObstacle is { } obstacle)
        {
            source.Write($"throw new global::System.IO.InvalidDataException({Literals.Of($"'{obstacle.Type}' cannot be rebuilt: {obstacle.Reason}.")});");
            source.Close();
            return;
        }

        if (definition.IsReferenceType)
        {
            source.Open("if (!reader.EnterPresent())");
            source.Write("return null;");
            source.Close();
            source.WriteBlankLine();
        }
        else
        {
            source.Write("reader.Enter();");
        }

        var locals = MemberLocals.For(definition);
        for (var i = 0; i < codecs.Length; i++)
        {
            var shape = definition.Members[i].Shape;
            source.Write($"var {locals[i]} = {(ScalarMembers.IsDirect(shape) ? ScalarMembers.Read(shape) : $"{codecs[i]}.Read(ref reader)")};");
        }

        source.Write("reader.Leave();");
        var built = Construction.Write(definition, index => locals[index], _ => true);
        if (Construction.DoubtIn(definition, "value", index => locals[index]) is { Length: > 0 } doubt)
        {
            source.Write($"var value = {built};");
            source.Open($"if ({doubt})");
            source.Write($"throw new global::System.IO.InvalidDataException({Literals.Of("The constructor did not store what it was given.")});");
            source.Close();
            source.WriteBlankLine();
            source.Write("return value;");
        }
        else
        {
            source.Write($"return {built};");
        }

        source.Close();
    }
}
