using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Describes how the results of a method are kept.</summary>
internal static class MemoReader
{
    public static MemoModel Read(IMethodSymbol method, HandleGroup group, MemoizeOptions options, TimeSpan? expiration, Compilation compilation)
    {
        var arguments = ParameterRoles.KeyOf(method).Select(parameter => ShapeReader.Read(parameter, compilation));
        var result = ResultReader.ShapeOf(ResultReader.ResultOf(method.ReturnType), compilation);
        return new(
            IdentityReader.Read(method, options.Name),
            null,
            [.. KeyPartReader.Read(method, compilation)],
            ResultReader.Read(method, options.Results, compilation),
            expiration,
            options.Version,
            method.GetDocumentationCommentId()!,
            ParameterRoles.Of(method).Contains(ParameterRole.Excluded),
            NamesFor(method, group.MemoClasses[Array.IndexOf(group.Methods, method)]))
        {
            Definitions = [.. DefinitionsOf(result is null ? arguments : arguments.Append(result))],
            CopiesResults = options.Results != ResultHandling.Share && result is { Shape.Mutability: not Mutability.Immutable },
        };
    }

    private static IEnumerable<ShapeDefinition> DefinitionsOf(IEnumerable<ShapeReading> readings)
        => readings
            .SelectMany(reading => reading.Definitions)
            .GroupBy(definition => definition.Codec, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First());

    private static MemoNames NamesFor(IMethodSymbol method, string memoClass)
    {
        var roles = ParameterRoles.Of(method);
        var names = method.Parameters.Select(parameter => parameter.Name).ToArray();
        var inClass = new FreeNames(OuterTypes.Of(method.ContainingType).SelectMany(type => type.TypeParameters).Select(parameter => parameter.Name));
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
            KeyLocal = inWrapper.Take("key"),
            CachedLocal = inWrapper.Take("cached"),
            ArgumentsParameter = carried switch
            {
                [] => "_",
                [not "_" and var single] => Identifiers.Escape(inBody.Take(single)),
                _ => inBody.Take("args"),
            },
            TokenParameter = roles.Contains(ParameterRole.Cancellation) ? inBody.Take("cancellationToken") : "_",
            ValueParameter = new FreeNames(ParameterRoles.KeyOf(method).Select(parameter => parameter.Name)).Take("value", "result"),
        };
    }
}
