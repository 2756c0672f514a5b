using System.Collections.Generic;
using System.Linq;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>MEMO004, MEMO010, MEMO012 and MEMO013: parameters that cannot be carried to the body, or not be part of a key.</summary>
internal static class ParameterRules
{
    public static IEnumerable<Problem> FindProblems(IMethodSymbol method, Compilation compilation)
        => method.Parameters.Zip(ParameterRoles.Of(method), (parameter, role) => FindProblem(parameter, role, compilation)).OfType<Problem>();

    private static Problem? FindProblem(IParameterSymbol parameter, ParameterRole role, Compilation compilation)
    {
        var method = parameter.ContainingSymbol.Name;
        var anchor = Anchor.Parameter(parameter.Ordinal);
        if (parameter.RefKind is RefKind.Ref or RefKind.Out)
        {
            return new(ProblemKind.ReferenceParameter, anchor, [parameter.Name, method, parameter.RefKind == RefKind.Ref ? "ref" : "out"]);
        }

        if (StackTypes.IsRefStruct(parameter.Type) && !CanBeCarried(parameter))
        {
            return new(ProblemKind.RefStructParameter, anchor, [parameter.Name, method, parameter.Type.InMessage()]);
        }

        if (StackTypes.HoldsPointer(parameter.Type))
        {
            return new(ProblemKind.PointerParameter, anchor, [parameter.Name, method, parameter.Type.InMessage()]);
        }

        return role == ParameterRole.Key && ShapeReader.Read(parameter, compilation).Shape is NoDataShape { Obstacle: var obstacle }
            ? new(KindOf(parameter, obstacle), anchor, [parameter.Name, method, obstacle.Path, obstacle.Type, Clause(parameter, obstacle)])
            : null;
    }

    private static ProblemKind KindOf(IParameterSymbol parameter, Obstacle obstacle)
        => Services.Include(parameter.Type) ? ProblemKind.ArgumentIsService
            : obstacle.Kind == ObstacleKind.OpenType ? ProblemKind.ArgumentTypeIsOpen
            : ProblemKind.ArgumentNotKeyable;

    /// <summary>A span is copied for the body. What a body writes into one after it has returned a task has nowhere to go.</summary>
    private static bool CanBeCarried(IParameterSymbol parameter)
        => SpanTypes.ElementOf(parameter.Type) is not null
            && !(SpanTypes.IsWritable(parameter.Type) && Resources.IsTask(((IMethodSymbol)parameter.ContainingSymbol).ReturnType));

    private static string Clause(IParameterSymbol parameter, Obstacle obstacle)
        => obstacle.Path == parameter.Name ? obstacle.Reason : $"{obstacle.Path}: {obstacle.Reason}";
}
