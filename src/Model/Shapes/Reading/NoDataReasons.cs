using System;
using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>Why a type holds no data, where that can be told without looking into it.</summary>
internal static class NoDataReasons
{
    public static Obstacle? Find(ITypeSymbol type)
    {
        return type switch
        {
            { TypeKind: TypeKind.Error } => NoData(name => $"there is no type '{name}'"),
            { TypeKind: TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum }
                => OpenType(),
            { TypeKind: TypeKind.Delegate } or { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate }
                => NoData(name => $"'{name}' is a delegate, which holds no data"),
            { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => NoData(name => $"'{name}' tells where something is and not what it is"),
            _ when StackTypes.IsRefStruct(type) => NoData(name => $"'{name}' cannot leave the stack"),
            _ when Resources.HoldsNone(type) => NoData(name => $"'{name}' holds no data"),
            INamedTypeSymbol named when MentionsFileLocal(named) => NoData(name => $"generated code cannot name the file-local type '{name}'"),
            INamedTypeSymbol { IsAnonymousType: true } => NoData(name => $"generated code cannot name '{name}'"),
            INamedTypeSymbol { SpecialType: SpecialType.System_Array } or INamedTypeSymbol { TypeKind: TypeKind.Interface } when IsOpen(type)
                => OpenType(),
            _ => null,
        };

        // Names are made up only for what is wrong: they take longer than the search.
        Obstacle NoData(Func<string, string> reason, ObstacleKind kind = ObstacleKind.NoData)
        {
            var name = type.InPlainMessage();
            return new(string.Empty, name, reason(name), kind);
        }

        Obstacle OpenType() => NoData(name => $"'{name}' may be any type at run time", ObstacleKind.OpenType);
    }

    public static bool MentionsFileLocal(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => MentionsFileLocal(array.ElementType),
        INamedTypeSymbol named => OuterTypes.Of(named).Any(outer => outer.IsFileLocal || outer.TypeArguments.Any(MentionsFileLocal)),
        _ => false,
    };

    /// <summary>The framework's own interfaces are never closed.</summary>
    private static bool IsOpen(ITypeSymbol type) => type is INamedTypeSymbol named && Frameworks.Include(named);
}
