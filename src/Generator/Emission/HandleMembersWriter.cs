using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>Writes the members of a handle that serve one of its methods.</summary>
internal static class HandleMembersWriter
{
    public static void Write(SourceWriter source, SignatureModel signature, MemoModel memo)
    {
        var (names, result) = (memo.Names, memo.Result);
        var instance = memo.Instance?.Identifier ?? string.Empty;
        var methods = $"{Names.MemoClass(memo)}.{names.MethodField}";
        var (method, value) = (memo.Instance is { OwnsResults: true } ? $"{methods}.Of({instance})" : methods, names.ValueParameter);
        var key = Arguments.NewKey(memo, instance);
        var keyParameters = string.Join(", ", KeyParameters(memo));
        var keyParametersAndMore = keyParameters.Length == 0 ? keyParameters : keyParameters + ", ";

        // A key that was made is good until the next one is, and what tags are read from may make one: they come first.
        var stored = TagsWriter.HasTags(memo) ? $"tags: {TagsWriter.Call(memo)}, key: {key}, value: {value}" : $"{key}, {value}";
        var maybeNull = result.MayBeNull ? Names.MaybeNullWhenFalse : string.Empty;
        source.Write(
            $"""
            /// <summary>Looks for the result in all levels and computes nothing.</summary>
            public bool TryGet({keyParametersAndMore}{maybeNull}out {result.Type} {value})
                => {method}.TryPeek({key}, out {value});

            /// <summary>Looks for the result in all levels and computes nothing.</summary>
            public {Names.ValueTask}<{Names.Runtime}.Cached<{result.Type}>> TryGetAsync({keyParameters})
                => {method}.TryPeekAsync({key});

            /// <summary>Stores a result as if it had been computed now.</summary>
            public void Set({keyParametersAndMore}{result.Type} {value})
                => {method}.Set({stored});

            /// <summary>Stores a result as if it had been computed now.</summary>
            public {Names.ValueTask} SetAsync({keyParametersAndMore}{result.Type} {value})
                => {method}.SetAsync({stored});
            """);
        source.WriteBlankLine();
        WriteRefresh(source, signature, memo, instance, $"{method}.Refresh({key}, ");
        if (memo.CanWarm)
        {
            WarmWriter.Write(source, signature, memo, method);
        }

        source.WriteBlankLine();
        source.Write(
            $"""
            /// <summary>Forgets the result, and says whether all who share it have heard of it.</summary>
            public {Names.Runtime}.Invalidation Invalidate({keyParameters})
                => {method}.Invalidate({key});

            /// <summary>Forgets the result, and says whether all who share it have heard of it.</summary>
            public {Names.ValueTask}<{Names.Runtime}.Invalidation> InvalidateAsync({keyParameters})
                => {method}.InvalidateAsync({key});

            /// <summary>The key of the result, as storages outside the process know it.</summary>
            public {Names.Runtime}.CacheKey KeyOf({keyParameters})
                => {method}.KeyOf({key});
            """);
    }

    private static void WriteRefresh(SourceWriter source, SignatureModel signature, MemoModel memo, string instance, string call)
    {
        var copies = new SpanCopies(signature, instance);
        var computed = $"{call}{Arguments.ToCompute(signature, memo, instance, copies)})";
        var declaration =
            $"""
            /// <summary>Computes now, whatever is stored, and stores and returns the result.</summary>
            public {memo.Result.FlowType} {(memo.Result.Flow == ResultFlow.Direct ? "Refresh" : "RefreshAsync")}({string.Join(", ", AllParameters(signature, memo))})
            """;
        if (copies.IsEmpty)
        {
            source.Write(
                $"""
                {declaration}
                    => {computed};
                """);
            return;
        }

        source.Open(declaration);
        copies.WriteAround(source, $"return {computed};");
        source.Close();
    }

    private static IEnumerable<string> KeyParameters(MemoModel memo)
    {
        var arguments = memo.KeyParts.Where(part => part.Source == KeyPartSource.Parameter).Select(part => $"{part.Type} {part.Identifier}");
        return memo.Instance is { IsNeeded: true } instance ? arguments.Prepend($"{instance.Type} {instance.Identifier}") : arguments;
    }

    private static IEnumerable<string> AllParameters(SignatureModel signature, MemoModel memo)
    {
        var arguments = signature.Parameters.Select(parameter => $"{parameter.CarriedType} {parameter.Identifier}");
        return memo.Instance is { } instance ? arguments.Prepend($"{instance.Type} {instance.Identifier}") : arguments;
    }
}
