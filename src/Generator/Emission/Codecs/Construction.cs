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

    private static bool IsTuple(CompositeDefinition definition) => definition.Type.StartsWith("(", StringComparison.Ordinal);
}
