using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission.Codecs;

/// <summary>Writes the expression that builds a value from its members.</summary>
internal static class Construction
{
    /// <param name="definition">The value's definition.</param>
    /// <param name="valueOf">An expression for each member, by its index.</param>
    /// <param name="isInitialized">Which of the members that are set by name are set here.</param>
    public static string Write(CompositeDefinition definition, Func<int, string> valueOf, Func<MemberModel, bool> isInitialized)
    {
        var arguments = string.Join(", ", definition.ConstructorMembers.Select(valueOf));
        if (IsTuple(definition))
        {
            return $"({arguments})";
        }

        var initializers = definition.Members
            .Select((member, index) => (member, index))
            .Where(pair => pair.member.IsInitialized && isInitialized(pair.member))
            .Select(pair => $"    {pair.member.Name} = {valueOf(pair.index)},")
            .ToArray();
        return initializers.Length == 0
            ? $"new {definition.Type}({arguments})"
            : $$"""
              new {{definition.Type}}({{arguments}})
              {
              {{string.Join("\n", initializers)}}
              }
              """;
    }

    /// <summary>A condition under which a constructor of another assembly did not store what it was given; empty if there is nothing to ask.</summary>
    /// <param name="definition">The value's definition.</param>
    /// <param name="built">The value that was built.</param>
    /// <param name="valueOf">What each member should be, by its index.</param>
    public static string DoubtIn(CompositeDefinition definition, string built, Func<int, string> valueOf)
        => string.Join(" || ", definition.Members
            .Select((member, index) => (member, index))
            .Where(pair => pair.member is { IsBelieved: true, Shape: ScalarShape or EnumShape })
            .Select(pair => $"!{Names.Services}.Representation.Equal({Scalar(pair.member.Shape, $"{built}.{pair.member.Name}")}, {Scalar(pair.member.Shape, valueOf(pair.index))})"));

    private static string Scalar(Shape shape, string value) => shape is EnumShape { UnderlyingType: var type } ? $"({type}){value}" : value;

    private static bool IsTuple(CompositeDefinition definition) => definition.Type.StartsWith("(", StringComparison.Ordinal);
}
