using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Memo.Model.Instances;
using Memo.Model.Methods.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Methods;

/// <summary>Passes the verdict on a method with <c>[Memoize]</c>.</summary>
public static class MethodInspector
{
    // Asked for by the method's group and by all that invalidate it; the table lets go of a symbol with its compilation.
    private static readonly ConditionalWeakTable<IMethodSymbol, MethodInspection> Known = new();

    /// <param name="method">The method, either part of it.</param>
    /// <param name="attribute">Its <c>[Memoize]</c>.</param>
    /// <param name="compilation">The compilation that the method belongs to.</param>
    /// <param name="cancellationToken">Ends the inspection.</param>
    public static MethodInspection Inspect(
        IMethodSymbol method,
        AttributeData attribute,
        Compilation compilation,
        CancellationToken cancellationToken)
    {
        method = method.PartialDefinitionPart ?? method;
        return Known.TryGetValue(method, out var known)
            ? known
            : Known.GetValue(method, definition => InspectAnew(definition, attribute, compilation, cancellationToken));
    }

    private static MethodInspection InspectAnew(IMethodSymbol method, AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        if (SplitRules.FindObstacle(method) is { } obstacle)
        {
            return new(null, [obstacle]);
        }

        if (DeclarationErrors.AreIn(method, cancellationToken))
        {
            return new(null, []);
        }

        var options = new MemoizeOptions(attribute);
        var group = HandlePlan.Of(method.ContainingType, compilation).GroupOf(method);
        var closedType = SplitRules.FindClosedType(method, cancellationToken);
        var problems = new List<Problem>();
        problems.AddIfAny(closedType);
        problems.AddIfAny(ContainingTypeReader.FindObstacle(method));
        problems.AddRange(FindCachingProblems(method, options, compilation));
        problems.AddRange(group is null ? [] : HandleRules.FindProblems(method, group, options, compilation));
        var plan = KeyPlan.Of(method, options, group?.MemoClassOf(method) ?? string.Empty, compilation);
        problems.AddRange(plan.Problems);
        var storing = StoringReader.Read(method, options, plan, compilation, problems);
        var body = BodyFinder.Find(method, options.Body, compilation, problems);

        return closedType is not null || group is null
            ? new(null, [.. problems])
            : new(
                new(
                    SignatureReader.Read(method, (MethodDeclarationSyntax)method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)),
                    body is null ? BodyReader.Missing(method) : BodyReader.Read(method, body),
                    problems.Count == 0 ? MemoReader.Read(method, group, options, plan, storing, compilation) : null),
                [.. problems]);
    }

    private static IEnumerable<Problem> FindCachingProblems(IMethodSymbol method, MemoizeOptions options, Compilation compilation)
    {
        var stackBound = method.TypeParameters
            .Where(parameter => parameter.AllowsRefLikeType)
            .Select(parameter => new Problem(ProblemKind.RefStructTypeParameter, Anchor.Method, [method.Name, parameter.Name]));
        var problems = ParameterRules.FindProblems(method, compilation).Concat(stackBound);
        return ResultRules.FindProblem(method, options.Results, compilation) is { } problem
            ? problems.Append(problem)
            : problems;
    }

    private static void AddIfAny(this List<Problem> problems, Problem? problem)
    {
        if (problem is not null)
        {
            problems.Add(problem);
        }
    }
}
