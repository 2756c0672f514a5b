using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Which parameters of a method make up its key.</summary>
internal static class ParameterRoles
{
    public static ParameterRole[] Of(IMethodSymbol method)
    {
        // By convention a token comes last: of several, that one ends the wait, and the others are passed on as they are.
        var token = method.Parameters.LastOrDefault(parameter => IsCancellationToken(parameter.Type));
        return [.. method.Parameters.Select(parameter => parameter switch
        {
            _ when ReferenceEquals(parameter, token) => ParameterRole.Cancellation,
            _ when IsCancellationToken(parameter.Type) || IsProgress(parameter.Type) || IsExcluded(parameter) => ParameterRole.Excluded,
            _ => ParameterRole.Key,
        })];
    }

    /// <summary>The parameters that are part of the key, in order.</summary>
    public static IParameterSymbol[] KeyOf(IMethodSymbol method)
    {
        var roles = Of(method);
        return [.. method.Parameters.Where(parameter => roles[parameter.Ordinal] == ParameterRole.Key)];
    }

    private static bool IsCancellationToken(ITypeSymbol type) => type.Is("System.Threading", "CancellationToken");

    private static bool IsProgress(ITypeSymbol type) => type.Is("System", "IProgress");

    private static bool IsExcluded(IParameterSymbol parameter)
        => parameter.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && type.Is("Memo", "ExcludeFromKeyAttribute"));
}
