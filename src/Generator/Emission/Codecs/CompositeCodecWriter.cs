using System.Linq;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission.Codecs;

/// <summary>Writes the members of a codec for values made of members.</summary>
internal static class CompositeCodecWriter
{
    /// <summary>The field that says whether the type has, at run time, the fields that the compiler saw.</summary>
    public const string FieldCheck = "HasKnownFields";

    public static void WriteMembers(SourceWriter source, CompositeDefinition definition, CodecScope scope)
    {
        var fields = new CodecFields(scope, [definition.Codec, "Instance", FieldCheck], CodecExpressions.IsName);
        string[] codecs =
        [
            .. definition.Members.Select(member => ScalarMembers.IsDirect(member.Shape) && !Sizes.HasHeapParts(member.Shape)
                ? string.Empty
                : fields.Add(member.Shape, member.Type, member.Name)),
        ];
        WriteFieldCheck(source, definition);
        if (!fields.IsEmpty)
        {
            fields.Write(source, "private");
            source.WriteBlankLine();
        }

        var minimumSize = definition.IsReferenceType ? "1" : Sizes.LeastOf(definition.Members.Select(member => member.Shape), scope);
        source.Write(
            $"""
            public override bool IsImmutable => {CodecClassWriter.IsImmutable(definition)};

            public override int MinimumSize => {minimumSize};

            """);
        CompositeEncodingWriter.Write(source, definition, codecs);
        source.WriteBlankLine();
        CompositeCopyWriter.Write(source, definition, codecs);
        source.WriteBlankLine();
        WriteMeasure(source, definition, codecs);
    }

    /// <summary>A condition under which a value is none that this codec knows; empty if there is none.</summary>
    public static string Unknown(CompositeDefinition definition) => string.Join(" || ", new[]
    {
        definition.Fields.Count == 0 ? null : "!" + FieldCheck,
        definition.IsReferenceType && !definition.IsSealed ? $"value.GetType() != typeof({definition.Type})" : null,
    }.OfType<string>());

    /// <summary>
    /// Whether keys ask for the check: values are shared without a look at them, so where there may be state that nobody knows
    /// of, nothing may be stored.
    /// </summary>
    public static bool IsAskedByKeys(CompositeDefinition definition)
        => definition is { IsCompletable: true, Mutability: Mutability.Immutable, Fields.Count: > 0 };

    private static void WriteFieldCheck(SourceWriter source, CompositeDefinition definition)
    {
        if (definition.Fields.Count == 0)
        {
            return;
        }

        // From the type itself to its base types: each call also says which type the next one must be about.
        var checks = definition.Fields.Select((declared, index) =>
        {
            var types = index + 1 < definition.Fields.Count ? $"{declared.Type}, {definition.Fields[index + 1].Type}" : declared.Type;
            return $"{Names.Services}.ShapeCheck.Holds<{types}>({string.Join(", ", declared.Names.Select(Literals.Of))})";
        });
        source.Write(
            $"""
            {(IsAskedByKeys(definition) ? "internal" : "private")} static readonly bool {FieldCheck}
                = {string.Join("\n        && ", checks)};
            """);
        source.WriteBlankLine();
    }

    private static void WriteMeasure(SourceWriter source, CompositeDefinition definition, string[] codecs)
    {
        var parts = definition.Members
            .Select((member, index) => (member, index))
            .Where(pair => Sizes.HasHeapParts(pair.member.Shape))
            .Select(pair => $"{codecs[pair.index]}.Measure(value.{pair.member.Name}, ref meter);")
            .ToArray();
        source.Open($"public override void Measure({definition.Type} value, ref {Names.Services}.SizeMeter meter)");
        if (parts.Length > 0)
        {
            source.Open(definition.IsReferenceType ? "if (value is not null && meter.TryEnter())" : "if (meter.TryEnter())");
            WriteObject(source, definition);
            foreach (var part in parts)
            {
                source.Write(part);
            }

            source.Write("meter.Leave();");
            source.Close();
        }
        else if (definition.IsReferenceType)
        {
            source.Open("if (value is not null)");
            WriteObject(source, definition);
            source.Close();
        }

        source.Close();
    }

    private static void WriteObject(SourceWriter source, CompositeDefinition definition)
    {
        if (definition.IsReferenceType)
        {
            source.Write($"meter.AddObject({Sizes.OfFields(definition.Members)});");
        }
    }
}
