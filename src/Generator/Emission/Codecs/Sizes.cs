using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission.Codecs;

/// <summary>Writes what values take: in an object, on the heap, and at least in an encoding.</summary>
internal static class Sizes
{
    private const int PointerSize = 8;

    /// <summary>The bytes of an object's fields; what only the run time knows is asked for.</summary>
    public static string OfFields(IEnumerable<MemberModel> members)
        => Sum(members.Select(member => OfField(member.Shape) is { } size ? (size, null) : (0, $"global::System.Runtime.CompilerServices.Unsafe.SizeOf<{member.Type}>()")));

    /// <summary>The bytes that every encoding of the members has.</summary>
    public static string LeastOf(IEnumerable<Shape> shapes, CodecScope scope)
        => Sum(shapes.Select(shape => LeastOf(shape, scope)));

    /// <summary>Whether a value takes memory beside its field.</summary>
    public static bool HasHeapParts(Shape shape) => shape switch
    {
        EnumShape => false,
        NullableShape nullable => HasHeapParts(nullable.Value),
        ScalarShape scalar => scalar.Kind is ScalarKind.String or ScalarKind.Uri or ScalarKind.Version or ScalarKind.BigInteger or ScalarKind.CultureInfo,
        _ => true,
    };

    private static int? OfField(Shape shape) => shape switch
    {
        ScalarShape scalar => OfField(scalar.Kind),
        EnumShape @enum => LeastOf(@enum),
        ArrayShape => PointerSize,
        _ => null,
    };

    private static int OfField(ScalarKind kind) => kind switch
    {
        ScalarKind.String or ScalarKind.Uri or ScalarKind.Version or ScalarKind.CultureInfo => PointerSize,
        ScalarKind.DateTimeOffset or ScalarKind.BigInteger => 16,
        _ => LeastOf(kind),
    };

    private static (int Known, string? Asked) LeastOf(Shape shape, CodecScope scope) => shape switch
    {
        ScalarShape scalar => (LeastOf(scalar.Kind), null),
        EnumShape @enum => (LeastOf(@enum), null),
        DefinedShape defined => (0, scope.Instance(defined) + ".MinimumSize"),
        TypeParameterShape or CustomShape => (0, null),
        FrameworkShape { Codec: "KeyValuePair" } => (0, null),
        _ => (1, null),
    };

    private static int LeastOf(EnumShape shape) => shape.UnderlyingType switch
    {
        "byte" or "sbyte" => 1,
        "short" or "ushort" => 2,
        "long" or "ulong" => 8,
        _ => 4,
    };

    private static int LeastOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean or ScalarKind.SByte or ScalarKind.Byte => 1,
        ScalarKind.String or ScalarKind.Uri or ScalarKind.Version or ScalarKind.CultureInfo => 1,
        ScalarKind.Char or ScalarKind.Int16 or ScalarKind.UInt16 or ScalarKind.Half => 2,
        ScalarKind.Int32 or ScalarKind.UInt32 or ScalarKind.Single or ScalarKind.DateOnly or ScalarKind.BigInteger => 4,
        ScalarKind.DateTimeOffset => 10,
        ScalarKind.Int128 or ScalarKind.UInt128 or ScalarKind.Decimal or ScalarKind.Guid => 16,
        _ => 8,
    };

    private static string Sum(IEnumerable<(int Known, string? Asked)> terms)
    {
        var all = terms.ToArray();
        var known = all.Sum(term => term.Known);
        var asked = all.Select(term => term.Asked).OfType<string>();
        return string.Join(" + ", known == 0 && all.Any(term => term.Asked is not null)
            ? asked
            : asked.Prepend(known.ToString(CultureInfo.InvariantCulture)));
    }
}
