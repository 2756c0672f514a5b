using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Methods;

/// <summary>Passes the verdict on a method with <c>[Memoize]</c>.</summary>
public static class MethodInspector
{
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
        var expiration = ExpirationRules.Read(method.Name, options, out var expirationProblem);
        var problems = new List<Problem>();
        problems.AddIfAny(closedType);
        problems.AddIfAny(expirationProblem);
        problems.AddIfAny(ContainingTypeReader.FindObstacle(method));
        problems.AddRange(FindCachingProblems(method, options, compilation));
        problems.AddRange(group is null ? [] : HandleRules.FindProblems(method, group, options));
        var body = BodyFinder.Find(method, options.Body, compilation, problems);

        return closedType is not null || group is null
            ? new(null, [.. problems])
            : new(
                new(
                    SignatureReader.Read(method, (MethodDeclarationSyntax)method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)),
                    body is null ? BodyReader.Missing(method) : BodyReader.Read(method, body),
                    problems.Count == 0 ? MemoReader.Read(method, group, options, expiration, compilation) : null),
                [.. problems]);
    }

    private static IEnumerable<Problem> FindCachingProblems(IMethodSymbol method, MemoizeOptions options, Compilation compilation)
    {
        if (!method.IsStatic)
        {
            return [new(ProblemKind.InstanceMethod, Anchor.Method, [method.Name])];
        }

        if (method.IsGenericMethod)
        {
            return [new(ProblemKind.GenericMethod, Anchor.Method, [method.Name])];
        }

        return ResultRules.FindProblem(method, options.Results, compilation) is { } problem
            ? ParameterRules.FindProblems(method, compilation).Append(problem)
            : ParameterRules.FindProblems(method, compilation);
    }

    private static void AddIfAny(this List<Problem> problems, Problem? problem)
    {
        if (problem is not null)
        {
            problems.Add(problem);
        }
    }
}
