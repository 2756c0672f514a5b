using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Invalidations;

/// <summary>Passes the verdict on a method with <c>[Invalidates]</c>.</summary>
public static class InvalidationInspector
{
    /// <param name="method">The method, either part of it.</param>
    /// <param name="compilation">The compilation that the method belongs to.</param>
    /// <param name="cancellationToken">Ends the inspection.</param>
    public static InvalidationInspection Inspect(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        method = method.PartialDefinitionPart ?? method;
        if (MemoizeOptions.Find(method) is not null)
        {
            return new(null, [new(ProblemKind.InvalidatingMethodIsMemoized, Anchor.Invalidation(0), [method.Name])]);
        }

        if (SplitRules.FindObstacle(method) is { } obstacle)
        {
            return new(null, [obstacle]);
        }

        if (DeclarationErrors.AreIn(method, cancellationToken))
        {
            return new(null, []);
        }

        if (SplitRules.FindClosedType(method, cancellationToken) is { } closedType)
        {
            return new(null, [closedType]);
        }

        var problems = new List<Problem>();
        var body = BodyFinder.Find(method, chosenName: null, compilation, problems);
        problems.AddRange(CompletionRules.FindProblems(method, body, cancellationToken));
        var plan = InvalidationPlanReader.Read(method, compilation, problems, cancellationToken);
        var declaration = (MethodDeclarationSyntax)method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        var model = new InvalidatingMethodModel
        {
            Identity = method.GetDocumentationCommentId()!,
            FileName = MethodGroups.NameOf(method.ContainingType, method.Name),
            Namespace = ContainingTypeReader.Namespace(method.ContainingType),
            ContainingTypes = [.. ContainingTypeReader.Read(method.ContainingType, cancellationToken).Select(type => plan.Flow == CompletionFlow.Direct ? type : WithoutUnsafe(type))],
            Signature = SignatureReader.Read(method, declaration),
            Body = body is null ? BodyReader.Missing(method) : BodyReader.Read(method, body),
            Plan = problems.Count == 0 && plan.Invalidations.Count > 0 ? plan : null,
        };
        return new(model, [.. problems]);
    }

    /// <summary>C# does not await in unsafe code.</summary>
    private static ContainingTypeModel WithoutUnsafe(ContainingTypeModel type) => type with { Keywords = type.Keywords.Replace("unsafe ", string.Empty) };
}
