using System.Linq;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Describes what a method returns.</summary>
internal static class ResultReader
{
    /// <summary>What is remembered: the task's result if the method returns a task.</summary>
    public static ITypeSymbol ResultOf(ITypeSymbol returned)
        => FlowOf(returned) == ResultFlow.Direct ? returned : ((INamedTypeSymbol)returned).TypeArguments[0];

    public static ResultModel Read(IMethodSymbol method)
    {
        var result = ResultOf(method.ReturnType);
        var flow = FlowOf(method.ReturnType);
        var type = ParameterReader.CarriedType(result);
        return new(
            flow,
            type,
            flow == ResultFlow.Direct ? type : $"global::System.Threading.Tasks.{flow}<{type}>",
            PromisesNotNull(method) ? "!" : string.Empty,
            !result.IsValueType || result.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T);
    }

    private static bool PromisesNotNull(IMethodSymbol method)
        => method.GetReturnTypeAttributes().Any(attribute
            => attribute.AttributeClass is { Name: "NotNullAttribute" or "NotNullIfNotNullAttribute" } type
                && type.IsIn("System.Diagnostics.CodeAnalysis"));

    private static ResultFlow FlowOf(ITypeSymbol returned)
    {
        if (returned is not INamedTypeSymbol { Arity: 1 } || !Resources.IsTask(returned))
        {
            return ResultFlow.Direct;
        }

        return returned.IsValueType ? ResultFlow.ValueTask : ResultFlow.Task;
    }
}
