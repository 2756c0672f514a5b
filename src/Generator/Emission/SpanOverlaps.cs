using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>
/// Finds the arguments of which one may be written to through the other: the body would see that in the caller's memory, and not
/// in a copy of it.
/// </summary>
internal static class SpanOverlaps
{
    /// <summary>The conditions under which the body must be given the very arguments.</summary>
    public static string[] ConditionsFor(SignatureModel signature)
    {
        ParameterModel[] parameters = [.. signature.Parameters];
        return [.. Pairs(parameters).Select(pair =>
            $"global::System.MemoryExtensions.Overlaps<{pair.Span.SpanElementType}>({pair.Span.Identifier}, {pair.Other.Identifier})")];
    }

    private static IEnumerable<(ParameterModel Span, ParameterModel Other)> Pairs(ParameterModel[] parameters)
    {
        for (var first = 0; first < parameters.Length; first++)
        {
            for (var second = first + 1; second < parameters.Length; second++)
            {
                var (one, other) = (parameters[first], parameters[second]);
                if (ElementOf(one) is { } element && ElementOf(other) == element && (IsSpan(one) || IsSpan(other)) && (IsWritable(one) || IsWritable(other)))
                {
                    yield return IsSpan(one) ? (one, other) : (other, one);
                }
            }
        }
    }

    private static bool IsSpan(ParameterModel parameter) => parameter.SpanElementType is not null;

    private static bool IsWritable(ParameterModel parameter) => parameter.IsWritableSpan || !IsSpan(parameter);

    private static string? ElementOf(ParameterModel parameter)
        => parameter.SpanElementType ?? ElementOf(parameter.Type);

    private static string? ElementOf(string type)
    {
        var array = type.TrimEnd('?');
        return array.EndsWith("[]", StringComparison.Ordinal) ? array.Substring(0, array.Length - 2) : null;
    }
}
