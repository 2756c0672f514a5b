using System;
using System.Linq;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission.Codecs;

/// <summary>Writes the codec of one of the user's types.</summary>
internal static class CodecClassWriter
{
    public static void Write(SourceWriter source, ShapeDefinition definition, string accessibility, CodecScope scope)
    {
        source.Write(
            $"""
            /// <summary>{Summary(definition)}</summary>
            {Names.GeneratedCodeAttribute}
            """);
        var baseClass = definition is HierarchyDefinition ? "HierarchyCodec" : "Codec";
        source.Open($"{accessibility} sealed class {definition.Codec} : {Names.Services}.{baseClass}<{definition.Type}>");

        // First, since the codecs of a recursive type's parts ask for it while this class is initialized.
        source.Write($"public static readonly {definition.Codec} Instance = new();");
        source.WriteBlankLine();
        switch (definition)
        {
            case CompositeDefinition composite:
                CompositeCodecWriter.WriteMembers(source, composite, scope);
                break;
            case HierarchyDefinition hierarchy:
                HierarchyCodecWriter.WriteMembers(source, hierarchy, scope);
                break;
            default:
                throw new ArgumentException($"'{definition.Codec}' is of no known kind.", nameof(definition));
        }

        source.Close();
    }

    public static string IsImmutable(ShapeDefinition definition) => definition.Mutability == Mutability.Immutable ? "true" : "false";

    private static string Summary(ShapeDefinition definition)
    {
        var type = DocText.Type(definition.Type);
        return definition switch
        {
            CompositeDefinition { Members.Count: 0 } => $"Values of {type}, which have no members.",
            CompositeDefinition composite => $"Values of {type}, member by member: {string.Join(", ", MemberNames(composite))}.",
            _ => $"Values of {type}, each as what it is at run time.",
        };
    }

    private static string[] MemberNames(CompositeDefinition definition)
        => [.. definition.Members.Select(member => member.Name.TrimStart('@'))];
}
