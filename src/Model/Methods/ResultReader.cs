using System.Linq;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Describes what a method returns.</summary>
internal static class ResultReader
{
    /// <summary>
    /// What is remembered: the task's result if the method returns a task, and the items of a buffered sequence that is awaited.
    /// </summary>
    public static ITypeSymbol ResultOf(ITypeSymbol returned, ResultHandling handling, Compilation compilation) => FlowOf(returned, handling) switch
    {
        ResultFlow.Direct => returned,
        ResultFlow.AsyncSequence when compilation.GetTypeByMetadataName("System.Collections.Immutable.ImmutableArray`1") is { } array
            => array.Construct(((INamedTypeSymbol)returned).TypeArguments[0]),
        _ => ((INamedTypeSymbol)returned).TypeArguments[0],
    };

    public static ResultModel Read(IMethodSymbol method, ResultHandling handling, Compilation compilation)
    {
        var result = ResultOf(method.ReturnType, handling, compilation);
        var flow = FlowOf(method.ReturnType, handling);
        var type = ParameterReader.CarriedType(result);
        return new(
            flow,
            type,
            flow switch
            {
                ResultFlow.Direct => type,
                ResultFlow.ValueTask => $"global::System.Threading.Tasks.ValueTask<{type}>",
                _ => $"global::System.Threading.Tasks.Task<{type}>",
            },
            PromisesNotNull(method) ? "!" : string.Empty,
            !result.IsValueType || result.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            Shape = ShapeOf(result, compilation)?.Shape,
            BufferedItemType = handling == ResultHandling.Buffer && IsBufferable(result)
                ? ((INamedTypeSymbol)result).TypeArguments[0].InCode()
                : null,
        };
    }

    /// <summary>The result as data that generated code can rebuild; null where it is none.</summary>
    public static ShapeReading? ShapeOf(ITypeSymbol result, Compilation compilation)
        => ShapeReader.Read(result, string.Empty, compilation) is { Shape: not NoDataShape, RebuildObstacle: null } reading ? reading : null;

    /// <summary>Whether it is a sequence that can be read to its end without waiting, and be handed out as a collection.</summary>
    public static bool IsBufferable(ITypeSymbol result)
        => result.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    private static bool PromisesNotNull(IMethodSymbol method)
        => method.GetReturnTypeAttributes().Any(attribute
            => attribute.AttributeClass is { Name: "NotNullAttribute" or "NotNullIfNotNullAttribute" } type
                && type.IsIn("System.Diagnostics.CodeAnalysis"));

    public static ResultFlow FlowOf(ITypeSymbol returned, ResultHandling handling)
    {
        if (handling == ResultHandling.Buffer && returned is INamedTypeSymbol { Arity: 1 } && returned.Is("System.Collections.Generic", "IAsyncEnumerable"))
        {
            return ResultFlow.AsyncSequence;
        }

        if (returned is not INamedTypeSymbol { Arity: 1 } || !Resources.IsTask(returned))
        {
            return ResultFlow.Direct;
        }

        return returned.IsValueType ? ResultFlow.ValueTask : ResultFlow.Task;
    }
}
