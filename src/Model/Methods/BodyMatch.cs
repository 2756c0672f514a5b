using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Model.Methods;

/// <summary>Whether a method can stand in for another, parameter by parameter, without a word from the compiler.</summary>
internal static class BodyMatch
{
    /// <summary>In what the candidate differs, as a clause about it; null if it matches.</summary>
    public static string? FindDifference(IMethodSymbol method, IMethodSymbol candidate, Compilation compilation)
    {
        if (method.IsStatic && !candidate.IsStatic)
        {
            return "it is not static";
        }

        if (method.IsReadOnly && !candidate.IsReadOnly && !candidate.IsStatic)
        {
            return "it is not readonly";
        }

        if (method.Arity != candidate.Arity)
        {
            return $"it has {Count(candidate.Arity, "type parameter")} instead of {method.Arity}";
        }

        if (method.Parameters.Length != candidate.Parameters.Length)
        {
            return $"it has {Count(candidate.Parameters.Length, "parameter")} instead of {method.Parameters.Length}";
        }

        var body = candidate.Arity == 0 ? candidate : candidate.Construct([.. method.TypeParameters]);
        return FindConstraintDifference(method, candidate, body)
            ?? method.Parameters.Zip(body.Parameters, (own, its) => FindDifference(own, its, method, compilation)).FirstOrDefault(difference => difference is not null)
            ?? FindResultDifference(method, body, compilation);
    }

    private static string? FindDifference(IParameterSymbol own, IParameterSymbol its, IMethodSymbol method, Compilation compilation)
    {
        if (own.RefKind != its.RefKind)
        {
            return $"its parameter '{its.Name}' is passed {HowPassed(its.RefKind)} instead of {HowPassed(own.RefKind)}";
        }

        var passedIn = own.RefKind == RefKind.Out || Nullability.Fits(own.Type, its.Type);
        var passedOut = own.RefKind is not (RefKind.Ref or RefKind.Out) || Nullability.Fits(its.Type, own.Type);
        if (!IsSame(own.Type, its.Type, compilation) || !passedIn || !passedOut)
        {
            return $"its parameter '{its.Name}' is '{its.Type.InMessage()}' instead of '{own.Type.InMessage()}'";
        }

        return own.ScopedKind != ScopedKind.None && its.ScopedKind == ScopedKind.None && MayLeakReferences(method)
            ? $"its parameter '{its.Name}' is not scoped"
            : null;
    }

    private static string? FindResultDifference(IMethodSymbol method, IMethodSymbol body, Compilation compilation)
    {
        if (method.RefKind != body.RefKind)
        {
            return $"it returns {HowPassed(body.RefKind)} instead of {HowPassed(method.RefKind)}";
        }

        return IsSame(method.ReturnType, body.ReturnType, compilation) && Nullability.Fits(body.ReturnType, method.ReturnType)
            ? null
            : $"it returns '{body.ReturnType.InMessage()}' instead of '{method.ReturnType.InMessage()}'";
    }

    private static string? FindConstraintDifference(IMethodSymbol method, IMethodSymbol candidate, IMethodSymbol body)
        => method.TypeParameters
            .Where((own, index) => !IsSame(own, candidate.TypeParameters[index], body))
            .Select(own => $"its type parameter '{candidate.TypeParameters[own.Ordinal].Name}' has other constraints")
            .FirstOrDefault();

    private static bool IsSame(ITypeParameterSymbol own, ITypeParameterSymbol its, IMethodSymbol body)
        => own.HasConstructorConstraint == its.HasConstructorConstraint
            && own.HasReferenceTypeConstraint == its.HasReferenceTypeConstraint
            && own.HasValueTypeConstraint == its.HasValueTypeConstraint
            && own.HasUnmanagedTypeConstraint == its.HasUnmanagedTypeConstraint
            && own.HasNotNullConstraint == its.HasNotNullConstraint
            && own.AllowsRefLikeType == its.AllowsRefLikeType
            && own.ReferenceTypeConstraintNullableAnnotation == its.ReferenceTypeConstraintNullableAnnotation
            && own.ConstraintTypes.Length == its.ConstraintTypes.Length
            && body.TypeParameters[own.Ordinal].ConstraintTypes.All(type => own.ConstraintTypes.Any(other => type.InMessage() == other.InMessage()));

    /// <summary>Whether two types differ in nothing but names and nullability.</summary>
    public static bool IsSame(ITypeSymbol left, ITypeSymbol right, Compilation compilation)
        => SymbolEqualityComparer.Default.Equals(left, right) || compilation.ClassifyConversion(left, right).IsIdentity;

    private static bool MayLeakReferences(IMethodSymbol method)
        => method.RefKind != RefKind.None
            || method.ReturnType.IsRefLikeType
            || method.Parameters.Any(parameter => parameter.Type.IsRefLikeType && parameter.RefKind is RefKind.Ref or RefKind.Out);

    private static string HowPassed(RefKind kind) => kind switch
    {
        RefKind.None => "by value",
        RefKind.RefReadOnlyParameter => "by 'ref readonly'",
        _ => $"by '{kind.ToString().ToLowerInvariant()}'",
    };

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
