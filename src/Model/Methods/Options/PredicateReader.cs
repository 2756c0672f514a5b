using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Model.Methods.Options;

/// <summary>MEMO043: the method that says whether a result is stored.</summary>
internal static class PredicateReader
{
    public static BodyModel? Read(IMethodSymbol method, MemoizeOptions options, Compilation compilation, List<Problem> problems)
    {
        if (options.When is not { } name)
        {
            return null;
        }

        var result = ResultReader.ResultOf(method.ReturnType, options.Results, compilation);
        var candidates = method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().Where(candidate => candidate.MethodKind == MethodKind.Ordinary).ToArray();
        if (candidates.FirstOrDefault(candidate => FindDifference(method, candidate, result, compilation) is null) is { } found)
        {
            return BodyReader.Read(method, found);
        }

        var reason = candidates.Length == 0 ? "there is no such method" : FindDifference(method, candidates[0], result, compilation)!;
        problems.Add(new(
            ProblemKind.PredicateUnfit,
            Anchor.AttributeArgument(nameof(MemoizeOptions.When)),
            [method.Name, name, reason, DeclarationOf(name, method, result)]));
        return null;
    }

    private static string? FindDifference(IMethodSymbol method, IMethodSymbol candidate, ITypeSymbol result, Compilation compilation)
    {
        if (method.IsStatic && !candidate.IsStatic)
        {
            return "it is not static";
        }

        if (candidate.Arity != 0 && candidate.Arity != method.Arity)
        {
            return "it has other type parameters";
        }

        var predicate = candidate.Arity == 0 ? candidate : candidate.Construct([.. method.TypeParameters]);
        if (predicate.ReturnType.SpecialType != SpecialType.System_Boolean || predicate.RefKind != RefKind.None)
        {
            return $"it returns '{predicate.ReturnType.InMessage()}' instead of 'bool'";
        }

        return predicate.Parameters.Select(parameter => parameter.Type).SequenceEqual(Passed(method).Select(parameter => parameter.Type).Append(result), new SameType(compilation))
            && predicate.Parameters.All(parameter => parameter.RefKind is RefKind.None or RefKind.In)
            ? null
            : "it takes other parameters";
    }

    private static IEnumerable<IParameterSymbol> Passed(IMethodSymbol method)
    {
        var roles = ParameterRoles.Of(method);
        return method.Parameters.Where(parameter => roles[parameter.Ordinal] != ParameterRole.Cancellation);
    }

    private static string DeclarationOf(string name, IMethodSymbol method, ITypeSymbol result)
    {
        var taken = new FreeNames(method.Parameters.Select(parameter => parameter.Name));
        var parameters = Passed(method).Select(parameter => $"{parameter.Type.InMessage()} {Identifiers.Escape(parameter.Name)}")
            .Append($"{result.InMessage()} {taken.Take("result")}");
        return $"private static bool {name}({string.Join(", ", parameters)})";
    }

    private sealed class SameType(Compilation compilation) : IEqualityComparer<ITypeSymbol>
    {
        public bool Equals(ITypeSymbol? left, ITypeSymbol? right)
            => SymbolEqualityComparer.Default.Equals(left, right) || (left is not null && right is not null && compilation.ClassifyConversion(left, right).IsIdentity);

        public int GetHashCode(ITypeSymbol type) => 0;
    }
}
