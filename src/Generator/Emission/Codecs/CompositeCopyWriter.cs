using System.Linq;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission.Codecs;

/// <summary>Writes how values made of members are copied.</summary>
internal static class CompositeCopyWriter
{
    public static void Write(SourceWriter source, CompositeDefinition definition, string[] codecs)
    {
        source.Open($"public override {definition.Type} Copy({definition.Type} value, ref {Names.Services}.CopyContext context)");
        if (definition.Mutability == Mutability.Immutable)
        {
            WriteSharing(source, definition);
        }
        else if (definition.RebuildObstacle is not null)
        {
            source.Write(
                """
                context.Refuse();
                return value;
                """);
        }
        else if (definition.IsReferenceType)
        {
            WriteObject(source, definition, codecs);
        }
        else
        {
            WriteStruct(source, definition, codecs);
        }

        source.Close();
    }

    private static void WriteSharing(SourceWriter source, CompositeDefinition definition)
    {
        var unknown = CompositeCodecWriter.Unknown(definition);
        if (unknown.Length > 0)
        {
            source.Open(definition.IsReferenceType ? $"if (value is not null && {InParentheses(unknown)})" : $"if ({unknown})");
            source.Write("context.Refuse();");
            source.Close();
            source.WriteBlankLine();
        }

        source.Write("return value;");
    }

    private static void WriteObject(SourceWriter source, CompositeDefinition definition, string[] codecs)
    {
        source.Write(
            """
            if (value is null)
            {
                return null;
            }

            if (context.TryGetCopy(value, out var copy))
            {
                return copy;
            }

            """);
        WriteRefusal(source, definition);

        // Early, where nothing that can be changed must be there at construction: the object may contain itself.
        var isEarly = definition.Members.All(member => member.Shape.Mutability == Mutability.Immutable || member.IsSettable);
        source.Write($"copy = {Construction.Write(definition, index => Copied(definition, codecs, index), member => !isEarly || !member.IsSettable)};");
        source.Write("context.Remember(value, copy);");
        for (var i = 0; i < codecs.Length && isEarly; i++)
        {
            if (definition.Members[i].IsSettable)
            {
                source.Write($"copy.{definition.Members[i].Name} = {Copied(definition, codecs, i)};");
            }
        }

        WriteDoubts(source, definition);
        source.Write(
            """
            context.Leave();
            return copy;
            """);
    }

    private static void WriteStruct(SourceWriter source, CompositeDefinition definition, string[] codecs)
    {
        WriteRefusal(source, definition);
        source.Write(
            $"""
            var copy = {Construction.Write(definition, index => Copied(definition, codecs, index), _ => true)};
            """);
        WriteDoubts(source, definition);
        source.Write(
            """
            context.Leave();
            return copy;
            """);
    }

    private static void WriteDoubts(SourceWriter source, CompositeDefinition definition)
    {
        if (Construction.DoubtIn(definition, "copy", index => $"value.{definition.Members[index].Name}") is { Length: > 0 } doubt)
        {
            source.Open($"if ({doubt})");
            source.Write("context.Refuse();");
            source.Close();
            source.WriteBlankLine();
        }
    }

    private static void WriteRefusal(SourceWriter source, CompositeDefinition definition)
    {
        var unknown = CompositeCodecWriter.Unknown(definition);
        source.Open(unknown.Length == 0 ? "if (!context.TryEnter())" : $"if ({unknown} || !context.TryEnter())");
        source.Write(
            """
            context.Refuse();
            return value;
            """);
        source.Close();
        source.WriteBlankLine();
    }

    private static string Copied(CompositeDefinition definition, string[] codecs, int index)
    {
        var member = definition.Members[index];
        return member.Shape.Mutability == Mutability.Immutable
            ? $"value.{member.Name}"
            : $"{codecs[index]}.Copy(value.{member.Name}, ref context)";
    }

    private static string InParentheses(string condition) => condition.Contains("||") ? $"({condition})" : condition;
}
