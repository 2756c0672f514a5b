using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Model.Methods;

/// <summary>MEMO008: the names under which a cache is found, by users and by storages.</summary>
internal static class HandleRules
{
    public static IEnumerable<Problem> FindProblems(IMethodSymbol method, HandleGroup group, MemoizeOptions options, Compilation compilation)
    {
        if (options.Name is { } identity && string.IsNullOrWhiteSpace(identity))
        {
            yield return new(ProblemKind.IdentityBlank, Anchor.AttributeArgument(nameof(MemoizeOptions.Name)), [method.Name]);
        }

        if (options.Version is { } version && string.IsNullOrWhiteSpace(version))
        {
            yield return new(ProblemKind.VersionBlank, Anchor.AttributeArgument(nameof(MemoizeOptions.Version)), [method.Name]);
        }

        if (FindProblem(method, group, options, compilation) is { } problem)
        {
            yield return problem;
        }
    }

    private static Problem? FindProblem(IMethodSymbol method, HandleGroup group, MemoizeOptions options, Compilation compilation)
    {
        var anchor = options.Handle is null ? Anchor.Method : Anchor.AttributeArgument(nameof(MemoizeOptions.Handle));
        if (!SyntaxFacts.IsValidIdentifier(group.Name))
        {
            return new(ProblemKind.HandleNameInvalid, anchor, [method.Name, group.Name]);
        }

        if (group.TakenBy is { } owner)
        {
            return new(ProblemKind.HandleNameTaken, anchor, [method.Name, group.Name, owner]);
        }

        var others = group.Methods.Where(other => !SymbolEqualityComparer.Default.Equals(other, method)).ToArray();
        if (others.FirstOrDefault(other => other.DeclaredAccessibility != method.DeclaredAccessibility) is { } differing)
        {
            return new(ProblemKind.HandleAccessibilityDiffers, anchor, [method.Name, group.Name, SignatureOf(differing)]);
        }

        var rivals = others.Where(other => other.Arity == method.Arity).ToArray();
        if (rivals.FirstOrDefault(other => !SignatureReader.ReadTypeParameters(other).Equals(SignatureReader.ReadTypeParameters(method))) is { } parameterized)
        {
            return new(ProblemKind.HandleTypeParametersDiffer, anchor, [method.Name, group.Name, SignatureOf(parameterized)]);
        }

        if (rivals.Length == 0)
        {
            return null;
        }

        var own = HandleSignature.Of(method, compilation);
        return rivals.FirstOrDefault(other => own.ClashesWith(HandleSignature.Of(other, compilation))) is { } clashing
            ? new(ProblemKind.HandleOverloadsClash, anchor, [method.Name, group.Name, SignatureOf(clashing)])
            : null;
    }

    private static string SignatureOf(IMethodSymbol method)
        => method.Name + $"({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.InMessage()))})";
}
