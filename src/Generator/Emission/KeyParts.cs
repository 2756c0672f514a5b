using System;
using Memo.Generator.Emission.Codecs;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission;

/// <summary>Writes what a key does with one of its fields.</summary>
internal static class KeyParts
{
    /// <summary>Whether the part stays a field of its own; any other one is encoded when the key is made.</summary>
    public static bool IsInline(Shape shape) => shape is ScalarShape or EnumShape or RunTimeTypeShape or NullableShape { Value: ScalarShape or EnumShape };

    public static bool MayBeUnkeyable(Shape shape) => shape is ScalarShape { Kind: ScalarKind.Uri or ScalarKind.CultureInfo } or RunTimeTypeShape { Stated: not null };

    public static string IsKeyable(Shape shape, string field) => shape is RunTimeTypeShape { Stated: { } stated }
        ? $"{Names.Services}.InstanceTypes.AddNoState<{stated}>({field})"
        : $"{Names.Services}.Representation.IsKeyable({field})";

    public static string Equal(Shape shape, string field) => shape is NullableShape nullable
        ? $"{field}.HasValue == other.{field}.HasValue && {Equal(nullable.Value, $"{field}.GetValueOrDefault()")}"
        : $"{Names.Services}.Representation.Equal({Scalar(shape, field)}, {Scalar(shape, $"other.{field}")})";

    public static string AddToHash(Shape shape, string field) => shape is NullableShape nullable
        ? $"hash = {Names.Services}.KeyHash.Add(hash, {field}.HasValue);\n{AddToHash(nullable.Value, $"{field}.GetValueOrDefault()")}"
        : $"hash = {Names.Services}.KeyHash.Add(hash, {Scalar(shape, field)});";

    public static string Encode(Shape shape, string field) => shape is NullableShape nullable
        ? $$"""
          if (writer.WritePresence({{field}}.HasValue))
          {
              {{Encode(nullable.Value, $"{field}.GetValueOrDefault()")}}
          }
          """
        : $"writer.Write({Scalar(shape, field)});";

    /// <summary>Whether a field holds what takes memory of its own.</summary>
    public static bool HasHeapParts(Shape shape) => shape is not RunTimeTypeShape && Sizes.HasHeapParts(shape);

    /// <summary>Adds what a field takes on the heap; there is something.</summary>
    public static string Measure(Shape shape, string field) => shape switch
    {
        NullableShape nullable => Measure(nullable.Value, $"{field}.GetValueOrDefault()"),
        ScalarShape scalar => $"{Names.Services}.Codecs.{scalar.Kind}.Measure({field}, ref meter);",
        _ => throw new ArgumentException($"'{shape}' takes nothing on the heap.", nameof(shape)),
    };

    /// <summary>The one value that stands for a field: an enum's is its number.</summary>
    private static string Scalar(Shape shape, string value) => shape switch
    {
        ScalarShape or RunTimeTypeShape => value,
        EnumShape { UnderlyingType: var type } => $"({type}){value}",
        _ => throw new ArgumentException($"'{shape}' has no single value.", nameof(shape)),
    };
}
