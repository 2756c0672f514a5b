using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>MEMO001: finds the one method that computes.</summary>
internal static class BodyFinder
{
    private static readonly SymbolDisplayFormat Parameter = SymbolDisplayFormat.CSharpShortErrorMessageFormat
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeModifiers);

    public static IMethodSymbol? Find(IMethodSymbol method, string? chosenName, Compilation compilation, List<Problem> problems)
    {
        var names = chosenName is null ? BodyNames.Conventional(method.Name) : [chosenName];
        var anchor = chosenName is null ? Anchor.Method : Anchor.AttributeArgument(nameof(MemoizeOptions.Body));
        var candidates = names
            .SelectMany(name => method.ContainingType.GetMembers(name))
            .OfType<IMethodSymbol>()
            .Where(candidate => candidate.MethodKind == MethodKind.Ordinary && !SymbolEqualityComparer.Default.Equals(candidate, method))
            .ToArray();
        var matches = candidates.Where(candidate => BodyMatch.FindDifference(method, candidate, compilation) is null).ToArray();
        if (matches.Length == 1)
        {
            if (candidates.FirstOrDefault(candidate => IsPreferred(candidate, matches[0])) is not { } preferred)
            {
                return matches[0];
            }

            problems.Add(new(ProblemKind.BodyAmbiguous, anchor, [method.Name, SignatureOf(matches[0]), SignatureOf(preferred)]));
            return null;
        }

        problems.Add(candidates.Length == 0
            ? new(ProblemKind.BodyMissing, anchor, [method.Name, names[0], DeclarationOf(names[0], method)])
            : matches.Length == 0
                ? Mismatch(method, candidates, anchor, compilation)
                : new(ProblemKind.BodyAmbiguous, anchor, [method.Name, matches[0].Name, matches[1].Name]));
        return null;
    }

    /// <summary>A call of the one by name could be resolved to the other, whatever the arguments.</summary>
    private static bool IsPreferred(IMethodSymbol candidate, IMethodSymbol match)
        => candidate.Name == match.Name && PriorityOf(candidate) > PriorityOf(match);

    private static int PriorityOf(IMethodSymbol method) => method.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { Name: "OverloadResolutionPriorityAttribute" } type
            && type.IsIn("System.Runtime.CompilerServices"))
        .Select(attribute => attribute.ConstructorArguments is [{ Value: int priority }] ? priority : 0)
        .FirstOrDefault();

    private static string SignatureOf(IMethodSymbol method)
        => method.Name + $"({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.InMessage()))})";

    private static Problem Mismatch(IMethodSymbol method, IMethodSymbol[] candidates, Anchor anchor, Compilation compilation)
    {
        var closest = candidates.FirstOrDefault(candidate => candidate.Parameters.Length == method.Parameters.Length) ?? candidates[0];
        return new(
            ProblemKind.BodyMismatch,
            anchor,
            [method.Name, closest.Name, BodyMatch.FindDifference(method, closest, compilation)!]);
    }

    private static string DeclarationOf(string name, IMethodSymbol method)
    {
        var parameters = method.Parameters.Select(parameter => parameter.ToDisplayString(Parameter));
        var isStatic = method.IsStatic ? "static " : string.Empty;
        var returned = method.ReturnsVoid ? "void" : method.ReturnType.InMessage();
        var typeParameters = method.Arity == 0 ? string.Empty : $"<{string.Join(", ", method.TypeParameters.Select(parameter => parameter.Name))}>";
        return $"private {isStatic}{returned} {name}{typeParameters}({string.Join(", ", parameters)})";
    }
}
