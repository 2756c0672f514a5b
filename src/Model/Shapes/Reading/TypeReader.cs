using System;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>Describes a type as data from the outside; what a codec is generated for is described by others.</summary>
/// <param name="compilation">What the type is read for.</param>
/// <param name="define">Describes a class, struct or interface; given where it was met.</param>
internal sealed class TypeReader(Compilation compilation, Func<INamedTypeSymbol, string, Shape> define)
{
    /// <summary>How deep type arguments may be nested: a type whose members nest deeper and deeper would have no end.</summary>
    private const int MaxNesting = 32;

    public Shape Read(ITypeSymbol type, string path) => ScalarTypes.KindOf(type) is { } kind ? new ScalarShape(kind) : type switch
    {
        ITypeParameterSymbol { AllowsRefLikeType: false } parameter => new TypeParameterShape(Identifiers.Escape(parameter.Name)),
        IArrayTypeSymbol array => Read(array.ElementType, path + "[]") is var element and not NoDataShape
            ? new ArrayShape(array.ElementType.InPlainCode(), element, array.Rank)
            : Read(array.ElementType, path + "[]"),
        INamedTypeSymbol { EnumUnderlyingType: { } underlying } when !NoDataReasons.MentionsFileLocal(type) => new EnumShape(type.InPlainCode(), underlying.InPlainCode()),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            => Read(nullable.TypeArguments[0], path) is var value and not NoDataShape ? new NullableShape(value) : Read(nullable.TypeArguments[0], path),
        INamedTypeSymbol named when CustomCodecs.Find(named, compilation) is { } custom => At(custom, path),
        INamedTypeSymbol named when FrameworkTypes.Find(named) is { } known && !IsOwn(named) => ReadFramework(named, known, path),
        _ when NoDataReasons.Find(type) is { } obstacle => new NoDataShape(obstacle.Behind(path)),
        INamedTypeSymbol named => ReadDefined(named, path),
        _ => new NoDataShape(new(path, type.InPlainMessage(), $"'{type.InPlainMessage()}' holds no data")),
    };

    private static Shape At(Shape shape, string path) => shape is NoDataShape { Obstacle: var obstacle } ? new NoDataShape(obstacle.Behind(path)) : shape;

    private static int NestingOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => NestingOf(array.ElementType) + 1,
        INamedTypeSymbol { TypeArguments.Length: > 0 } named => named.TypeArguments.Max(NestingOf) + 1,
        _ => 0,
    };

    private Shape ReadFramework(INamedTypeSymbol type, FrameworkType known, string path)
    {
        Shape[] arguments = [.. type.TypeArguments.Select((argument, index) => Read(argument, path + known.Paths[index]))];
        return arguments.FirstOrDefault(argument => argument is NoDataShape)
            ?? new FrameworkShape(known.Codec, [.. arguments], arguments.Aggregate(known.Own, (mutability, argument) => mutability.And(argument.Mutability)));
    }

    private Shape ReadDefined(INamedTypeSymbol type, string path)
        => NestingOf(type) > MaxNesting ? new NoDataShape(new(path, type.InPlainMessage(), "types are nested too deeply in it"))
            : IsAmbiguous(type) ? new NoDataShape(new(path, type.InPlainMessage(), $"more than one referenced assembly has a type '{type.InPlainMessage()}'"))
            : define(type.TupleUnderlyingType ?? type, path);

    /// <summary>Whether the name that generated code would write means another type, or several.</summary>
    private bool IsAmbiguous(INamedTypeSymbol type)
    {
        var outermost = Methods.OuterTypes.Of(type).Last();
        return outermost.ContainingNamespace is { } space
            && !IsOwn(outermost)
            && compilation.GetTypeByMetadataName((space.IsGlobalNamespace ? string.Empty : TypeNames.NameOf(space) + ".") + outermost.MetadataName) is var found
            && !SymbolEqualityComparer.Default.Equals(found, outermost.OriginalDefinition);
    }

    private bool IsOwn(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
}
