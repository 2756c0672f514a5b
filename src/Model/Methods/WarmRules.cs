using System.Linq;
using Memo.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Whether a handle can compute many results of a method at once.</summary>
internal static class WarmRules
{
    /// <remarks>
    /// A method without arguments has one result only, spans cannot be collected, and an overload that takes a tuple cannot be told
    /// from one that takes its elements.
    /// </remarks>
    public static bool CanWarm(IMethodSymbol method, HandleGroup group, Compilation compilation)
    {
        var roles = ParameterRoles.Of(method);
        var carried = method.Parameters.Where(parameter => roles[parameter.Ordinal] != ParameterRole.Cancellation).ToArray();
        if (carried.Length == 0 || carried.Any(parameter => SpanTypes.ElementOf(parameter.Type) is not null))
        {
            return false;
        }

        var rivals = group.Methods.Where(other => other.Arity == method.Arity && !SymbolEqualityComparer.Default.Equals(other, method)).ToArray();
        if (rivals.Length == 0)
        {
            return true;
        }

        var own = HandleSignature.Of(method, compilation);
        return !rivals.Any(other => own.WarmsLike(HandleSignature.Of(other, compilation)));
    }
}
