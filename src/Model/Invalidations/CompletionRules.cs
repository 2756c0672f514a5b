using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Memo.Model.Methods;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Invalidations;

/// <summary>MEMO050: whether a method can tell when its body has ended, before which it must not forget anything.</summary>
internal static class CompletionRules
{
    public static CompletionFlow FlowOf(IMethodSymbol method)
    {
        if (!Resources.IsTask(method.ReturnType))
        {
            return CompletionFlow.Direct;
        }

        var changesStruct = method is { IsStatic: false, IsReadOnly: false, ContainingType.IsValueType: true };
        return changesStruct || method.Parameters.Any(StaysOnStack) ? CompletionFlow.HandedOver : CompletionFlow.Awaited;
    }

    /// <summary>Whether C# lets no method await that has such a parameter.</summary>
    public static bool StaysOnStack(IParameterSymbol parameter) => parameter.RefKind != RefKind.None || StackTypes.IsRefStruct(parameter.Type);

    /// <summary>What the method returns, without its task; null if nothing.</summary>
    public static ITypeSymbol? ResultOf(IMethodSymbol method) => method.ReturnType switch
    {
        _ when method.ReturnsVoid => null,
        INamedTypeSymbol task when Resources.IsTask(task) => task.TypeArguments.FirstOrDefault(),
        var type => type,
    };

    public static IEnumerable<Problem> FindProblems(IMethodSymbol method, IMethodSymbol? body, CancellationToken cancellationToken)
        => FindReason(method, body, cancellationToken) is { } reason
            ? [new(ProblemKind.InvalidatingMethodEndsLate, Anchor.ReturnType, [method.Name, reason.Cause, reason.WayOut])]
            : [];

    private static (string Cause, string WayOut)? FindReason(IMethodSymbol method, IMethodSymbol? body, CancellationToken cancellationToken)
    {
        var returned = method.ReturnType;
        if (method.RefKind != RefKind.None)
        {
            return ("its caller may write to what it returns by reference", "return the value");
        }

        if (body is { IsAsync: true, ReturnsVoid: true })
        {
            return ($"'{body.Name}' is 'async void' and tells nobody when it has ended", "return a Task");
        }

        if (!Resources.IsTask(returned))
        {
            return WhatIsLeftToDo(returned);
        }

        if (returned is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated })
        {
            return ($"'{returned.InMessage()}' may be no task at all", "return one that is never null");
        }

        return IsUnsafe(method, cancellationToken)
            ? ("C# does not await in unsafe code", "remove 'unsafe' and pointers from its declaration")
            : ResultOf(method) is { } result ? WhatIsLeftToDo(result) : null;
    }

    private static (string Cause, string WayOut)? WhatIsLeftToDo(ITypeSymbol returned)
        => Resources.IsLazySequence(returned) || Resources.IsEnumerator(returned)
            ? ($"'{returned.InMessage()}' may do its work when it is read", "return a collection")
            : IsAwaitable(returned) ? ($"'{returned.InMessage()}' may not be complete", "return a Task or ValueTask") : null;

    private static bool IsAwaitable(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("GetAwaiter").OfType<IMethodSymbol>().Any(awaiter => awaiter is { IsStatic: false, Parameters.IsEmpty: true }))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnsafe(IMethodSymbol method, CancellationToken cancellationToken)
        => method.Parameters.Any(parameter => StackTypes.HoldsPointer(parameter.Type))
            || (method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is MethodDeclarationSyntax declaration
                && declaration.Modifiers.Any(SyntaxKind.UnsafeKeyword));
}
