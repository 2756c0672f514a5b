using System;
using System.Linq;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>Writes the member of a handle that computes many results at once.</summary>
internal static class WarmWriter
{
    private const string Keys = "keys";
    private const string Progress = Names.Runtime + ".WarmProgress";

    /// <param name="source">The handle.</param>
    /// <param name="signature">The method.</param>
    /// <param name="memo">What is behind it.</param>
    /// <param name="method">The expression for the method as the engine sees it.</param>
    public static void Write(SourceWriter source, SignatureModel signature, MemoModel memo, string method)
    {
        var isDirect = memo.Result.Flow == ResultFlow.Direct;
        var (type, name) = isDirect ? (Progress, "Warm") : ($"global::System.Threading.Tasks.Task<{Progress}>", "WarmAsync");
        var instance = memo.Instance is { } found ? $"{found.Type} {found.Identifier},\n    " : string.Empty;
        source.WriteBlankLine();
        source.Write(
            $"""
            /// <summary>Computes the results that are not there, <c>parallelism</c> at once, and says what became of them.</summary>
            public {type} {name}(
                {instance}global::System.Collections.Generic.IEnumerable<{Arguments.GivenType(signature)}> {Keys},
                int parallelism = 1,
                global::System.IProgress<{Progress}>? progress = null,
                {Names.CancellationToken} cancellationToken = default)
                => {method}.{name}({ArgumentsOf(signature, memo)}, {Arguments.KeyAgain(signature, memo, Names.MemoClass(memo) + ".")}, {Names.MemoClass(memo)}.{memo.Names.BodyField}, parallelism, progress, cancellationToken);
            """);
    }

    /// <summary>Each element with the instance before it.</summary>
    private static string ArgumentsOf(SignatureModel signature, MemoModel memo)
    {
        if (memo.Instance is not { } instance)
        {
            return Keys;
        }

        var args = memo.Names.ArgumentsParameter;
        var given = signature.Parameters.Where(parameter => parameter.Role != ParameterRole.Cancellation).Select(parameter => parameter.ElementName).ToArray();
        var elements = given
            .Select(element => Named(element, given.Length == 1 ? args : $"{args}.{element}"))
            .Prepend(Named(instance.ElementName, instance.Identifier));
        return $"global::System.Linq.Enumerable.Select({Keys}, {args} => ({string.Join(", ", elements)}))";
    }

    /// <summary>The compiler takes an element's name from its expression where that ends with it.</summary>
    private static string Named(string element, string expression)
        => expression == element || expression.EndsWith("." + element, StringComparison.Ordinal) ? expression : $"{element}: {expression}";
}
