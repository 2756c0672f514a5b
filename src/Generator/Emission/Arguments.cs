using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>Writes argument lists: into the key, on to the computation, and from there to the body.</summary>
internal static class Arguments
{
    /// <summary><c>new PriceMemo.Key(symbol, day)</c></summary>
    /// <param name="memo">What has the key.</param>
    /// <param name="instance">The expression for the instance; of no matter for a static method.</param>
    public static string NewKey(MemoModel memo, string instance)
        => $"new {memo.Names.MemoClass}.{memo.Names.KeyType}({string.Join(", ", memo.KeyParts.Select(part => ValueOf(part, instance)))})";

    /// <summary><c>(symbol, day), PriceMemo.Body, cancellationToken</c></summary>
    /// <param name="signature">The method.</param>
    /// <param name="memo">What is behind it.</param>
    /// <param name="instance">The expression for the instance; of no matter for a static method.</param>
    public static string ToCompute(SignatureModel signature, MemoModel memo, string instance)
    {
        var token = signature.Parameters
            .Where(parameter => parameter.Role == ParameterRole.Cancellation)
            .Select(parameter => ", " + parameter.Identifier);
        var values = Carried(signature, memo, instance).Select(value => value.Expression).ToArray();
        var packed = values switch
        {
            [] => $"default({Names.ValueTuple})",
            [var single] => single,
            _ => $"({string.Join(", ", values)})",
        };
        return $"{packed}, {memo.Names.MemoClass}.{memo.Names.BodyField}{string.Concat(token)}";
    }

    /// <summary><c>(string symbol, global::System.DateOnly day)</c></summary>
    public static string CarriedType(SignatureModel signature, MemoModel memo) => Carried(signature, memo).ToArray() switch
    {
        [] => Names.ValueTuple,
        [var single] => single.Type,
        var several => $"({string.Join(", ", several.Select(value => $"{value.Type} {value.ElementName}"))})",
    };

    /// <summary><c>PriceCore(args.symbol, args.day, cancellationToken)</c></summary>
    public static string CallOfBody(MethodModel method, MemoModel memo)
    {
        var (signature, names) = (method.Signature, memo.Names);
        var isSingle = Carried(signature, memo).Take(2).Count() == 1;
        var target = memo.Instance is { } instance && method.Body.InstanceMember is { } member
            ? $"{Unpack(instance.ElementName)}.{member}"
            : method.Body.Target;
        var arguments = signature.Parameters.Select(parameter => parameter.PassedBy
            + (parameter.Role == ParameterRole.Cancellation ? names.TokenParameter : Unpack(parameter.ElementName)));
        return $"{target}({string.Join(", ", arguments)})";

        string Unpack(string element) => isSingle ? names.ArgumentsParameter : $"{names.ArgumentsParameter}.{element}";
    }

    private static string ValueOf(KeyPart part, string instance) => part.Source switch
    {
        KeyPartSource.Instance => instance,
        KeyPartSource.InstanceMember => $"{instance}.{part.Access}",
        KeyPartSource.InstanceType => $"((object){instance}).GetType()",
        _ => part.Access,
    };

    /// <summary>All that the body needs and the engine does not give it: the instance first.</summary>
    private static IEnumerable<(string Type, string ElementName, string Expression)> Carried(SignatureModel signature, MemoModel memo, string instance = "")
    {
        var arguments = signature.Parameters
            .Where(parameter => parameter.Role != ParameterRole.Cancellation)
            .Select(parameter => (parameter.CarriedType, parameter.ElementName, parameter.Cast + parameter.Identifier));
        return memo.Instance is { } carried ? arguments.Prepend((carried.Type, carried.ElementName, instance)) : arguments;
    }
}
