using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>Writes argument lists: into the key, on to the computation, and from there to the body.</summary>
internal static class Arguments
{
    public static IEnumerable<ParameterModel> OfKey(SignatureModel signature)
        => signature.Parameters.Where(parameter => parameter.Role == ParameterRole.Key);

    public static ParameterModel[] Carried(SignatureModel signature)
        => [.. signature.Parameters.Where(parameter => parameter.Role != ParameterRole.Cancellation)];

    /// <summary><c>new PriceMemo.Key(symbol, day)</c></summary>
    public static string NewKey(SignatureModel signature, MemoNames names)
        => $"new {names.MemoClass}.{names.KeyType}({string.Join(", ", OfKey(signature).Select(parameter => parameter.Identifier))})";

    /// <summary><c>(symbol, day), PriceMemo.Body, cancellationToken</c></summary>
    public static string ToCompute(SignatureModel signature, MemoNames names, SpanCopies copies)
    {
        var token = signature.Parameters
            .Where(parameter => parameter.Role == ParameterRole.Cancellation)
            .Select(parameter => ", " + parameter.Identifier);
        var values = Carried(signature).Select(parameter => copies.Carry(parameter) ?? parameter.Cast + parameter.Identifier).ToArray();
        var packed = values switch
        {
            [] => $"default({Names.ValueTuple})",
            [var single] => single,
            _ => $"({string.Join(", ", values)})",
        };
        return $"{packed}, {names.MemoClass}.{names.BodyField}{string.Concat(token)}";
    }

    /// <summary><c>(string symbol, global::System.DateOnly day)</c></summary>
    public static string CarriedType(SignatureModel signature) => Carried(signature) switch
    {
        [] => Names.ValueTuple,
        [var single] => CarriedType(single),
        var several => $"({string.Join(", ", several.Select(parameter => $"{CarriedType(parameter)} {parameter.ElementName}"))})",
    };

    /// <summary><c>static args => new Key(args.symbol, args.items)</c></summary>
    public static string KeyAgain(SignatureModel signature, MemoNames names)
    {
        var isSingle = Carried(signature).Length == 1;
        var parts = OfKey(signature).Select(parameter => isSingle ? names.ArgumentsParameter : $"{names.ArgumentsParameter}.{parameter.ElementName}");
        return $"static {names.ArgumentsParameter} => new {names.KeyType}({string.Join(", ", parts)})";
    }

    /// <summary><c>args.symbol, args.day, cancellationToken</c></summary>
    public static string ToBody(SignatureModel signature, MemoNames names)
    {
        var isSingle = Carried(signature).Length == 1;
        return string.Join(", ", signature.Parameters.Select(parameter => (parameter.SpanElementType is null ? parameter.PassedBy : string.Empty) + Unpack(parameter)));

        string Unpack(ParameterModel parameter) => parameter.Role == ParameterRole.Cancellation
            ? names.TokenParameter
            : isSingle ? names.ArgumentsParameter : $"{names.ArgumentsParameter}.{parameter.ElementName}";
    }

    private static string CarriedType(ParameterModel parameter)
        => parameter.SpanElementType is { } element ? ArrayTypes.Of(element) : parameter.CarriedType;
}
