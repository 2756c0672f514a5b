using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Instances;
using Memo.Model.Methods.Options;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Describes how the results of a method are kept.</summary>
internal static class MemoReader
{
    public static MemoModel Read(IMethodSymbol method, HandleGroup group, MemoizeOptions options, KeyPlan plan, StoringModel storing, Compilation compilation)
    {
        var names = method.Parameters.Select(parameter => parameter.Name).ToArray();
        var parts = ParameterRoles.KeyOf(method).Select(parameter => ShapeReader.Read(parameter, compilation)).Concat(plan.Sources.Select(source => source.Reading));
        var result = ResultReader.ShapeOf(ResultReader.ResultOf(method.ReturnType, options.Results, compilation), compilation);
        var model = ResultReader.Read(method, options.Results, compilation);
        return new()
        {
            Identity = IdentityReader.Read(method, options.Name),
            TypeParameters = SignatureReader.ReadTypeParameters(method),
            Instance = method.IsStatic
                ? null
                : new(
                    method.ContainingType.InCode(),
                    new FreeNames(names).Take("instance"),
                    new FreeNames(names).Take("instance"),
                    plan.NeedsInstance,
                    plan.IsPerInstance),
            KeyParts = [.. KeyPartReader.Read(method, plan, compilation)],
            Captured = [.. plan.Captured],
            Result = model,
            Storing = storing,
            Version = options.Version,
            DocumentationId = method.GetDocumentationCommentId()!,
            HasExcludedParameters = ParameterRoles.Of(method).Contains(ParameterRole.Excluded) || !plan.HoldsInstance,
            Definitions = [.. DefinitionsOf(result is null ? parts : parts.Append(result))],
            CopiesResults = options.Results != ResultHandling.Share && result is { Shape.Mutability: not Mutability.Immutable },
            CanWarm = WarmRules.CanWarm(method, group, compilation),
            Names = NamesFor(method, group.MemoClassOf(method), model.Flow),
        };
    }

    private static IEnumerable<ShapeDefinition> DefinitionsOf(IEnumerable<ShapeReading> readings)
        => readings
            .SelectMany(reading => reading.Definitions)
            .GroupBy(definition => definition.Codec, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First());

    private static MemoNames NamesFor(IMethodSymbol method, string memoClass, ResultFlow flow)
    {
        var roles = ParameterRoles.Of(method);
        var names = method.Parameters.Select(parameter => parameter.Name).ToArray();
        var typeParameters = OuterTypes.Of(method.ContainingType).SelectMany(type => type.TypeParameters).Concat(method.TypeParameters);
        var inClass = new FreeNames(typeParameters.Select(parameter => parameter.Name));
        var inWrapper = new FreeNames(names);
        var inBody = new FreeNames([]);
        var carried = names.Where((_, index) => roles[index] != ParameterRole.Cancellation).ToArray();
        return new()
        {
            MemoClass = memoClass,
            KeyType = inClass.Take("Key", "MemoKey"),
            MethodField = inClass.Take("Method", "MemoMethod"),
            BodyField = inClass.Take("Body", "MemoBody"),
            FingerprintFinder = inClass.Take("FindFingerprint", "MemoFindFingerprint"),
            FingerprintHook = inClass.Take("FillFingerprint", "MemoFillFingerprint"),
            TagsMethod = inClass.Take("TagsOf", "MemoTagsOf"),
            KeyLocal = inWrapper.Take("key"),
            CachedLocal = inWrapper.Take("cached"),
            MethodLocal = inWrapper.Take("method"),
            ArgumentsParameter = (method.IsStatic, carried) switch
            {
                (true, []) => "_",
                (true, [not "_" and var single]) => Identifiers.Escape(inBody.Take(single)),
                (false, []) => inBody.Take("instance"),
                _ => inBody.Take("args"),
            },
            TokenParameter = roles.Contains(ParameterRole.Cancellation) || flow == ResultFlow.AsyncSequence ? inBody.Take("cancellationToken") : "_",
            ResultParameter = inBody.Take("result"),
            ValueParameter = new FreeNames(ParameterRoles.KeyOf(method).Select(parameter => parameter.Name).Concat(method.IsStatic ? [] : ["instance"])).Take("value", "result"),
        };
    }
}
