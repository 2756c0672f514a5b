using Memo.Model.Shapes;

namespace Memo.Generator.Emission.Codecs;

/// <summary>Writes the members of a codec for a base type or interface: each value goes to the codec of its exact type.</summary>
internal static class HierarchyCodecWriter
{
    public static void WriteMembers(SourceWriter source, HierarchyDefinition definition, CodecScope scope)
    {
        var leafType = $"{Names.Services}.HierarchyLeaf<{definition.Type}";
        source.Write(
            $"""
            private static readonly {leafType}>[] AllLeaves =
            [
            """);
        foreach (var leaf in definition.Leaves)
        {
            source.Write($"    new {leafType}, {leaf.Type}>({Literals.Of(leaf.Discriminator)}, {CodecExpressions.Of(leaf.Shape, scope)}),");
        }

        source.Write(
            $"""
            ];

            public override bool IsImmutable => {CodecClassWriter.IsImmutable(definition)};

            protected override {leafType}>[] Leaves => AllLeaves;
            """);
    }
}
