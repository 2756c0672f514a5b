using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Instances;

/// <summary>MEMO042: the members that a method says it varies by.</summary>
internal static class VaryByReader
{
    public static (ISymbol Symbol, KeySource Source)[] Read(IMethodSymbol method, string[] names, Compilation compilation, List<Problem> problems)
        => [.. names.Distinct().Select(name => Read(method, name, compilation, problems)).OfType<(ISymbol, KeySource)>()];

    private static (ISymbol, KeySource)? Read(IMethodSymbol method, string name, Compilation compilation, List<Problem> problems)
    {
        var member = name.IndexOf('.') < 0 ? FindOwn(name, method.ContainingType) : FindQualified(name, method, compilation);
        if (ReasonAgainst(member, name, method, compilation) is { } reason)
        {
            problems.Add(new(ProblemKind.VaryByUnfit, Anchor.AttributeArgument(nameof(MemoizeOptions.VaryBy)), [method.Name, name, reason]));
            return null;
        }

        var type = MemberAccess.TypeOf(member!)!;
        return (member!, MemberAccess.SourceOf(member!, type, ShapeReader.Read(type, name, compilation), MayBeReplaced(member!)));
    }

    private static string? ReasonAgainst(ISymbol? member, string name, IMethodSymbol method, Compilation compilation) => member switch
    {
        null => "there is no such member",
        ITypeSymbol or IEventSymbol => "it is neither a field nor a property nor a method",
        { IsStatic: false } when method.IsStatic => "it is not static",
        { IsStatic: false } when name.IndexOf('.') >= 0 => "it is not static",
        _ when MemberAccess.FindObstacle(member, method.ContainingType, compilation) is { } obstacle => obstacle,
        _ when MemberAccess.TypeOf(member) is not { } type => "it is neither a field nor a property nor a method",
        _ => ShapeReader.Read(MemberAccess.TypeOf(member)!, name, compilation).Shape is NoDataShape { Obstacle: var obstacle } ? obstacle.Reason : null,
    };

    private static ISymbol? FindOwn(string name, INamedTypeSymbol type)
    {
        var types = new List<INamedTypeSymbol>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            types.Add(current);
        }

        var found = types.Concat(type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [])
            .Select(holder => holder.GetMembers(name))
            .FirstOrDefault(members => !members.IsEmpty);
        return found.IsDefaultOrEmpty
            ? null
            : found.FirstOrDefault(member => member is not IMethodSymbol { Parameters.Length: > 0 } and not IMethodSymbol { Arity: > 0 }) ?? found[0];
    }

    /// <summary>Finds a static member by a name that is read where the method is declared, with the usings of that file.</summary>
    private static ISymbol? FindQualified(string name, IMethodSymbol method, Compilation compilation)
    {
        var declaration = method.DeclaringSyntaxReferences[0];
        var expression = SyntaxFactory.ParseExpression(name);
        if (expression is not MemberAccessExpressionSyntax || expression.ContainsDiagnostics)
        {
            return null;
        }

#pragma warning disable RS1030 // Names are looked up here for generator and analyzers alike, and only where an attribute has one.
        var model = compilation.GetSemanticModel(declaration.SyntaxTree);
#pragma warning restore RS1030
        var found = model.GetSpeculativeSymbolInfo(declaration.Span.Start, expression, SpeculativeBindingOption.BindAsExpression);
        return found.Symbol ?? found.CandidateSymbols.FirstOrDefault(candidate => candidate is not IMethodSymbol { Parameters.Length: > 0 }) ?? found.CandidateSymbols.FirstOrDefault();
    }

    private static bool MayBeReplaced(ISymbol member) => member switch
    {
        IFieldSymbol field => !field.IsReadOnly && !field.IsConst,
        _ => true,
    };
}
