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
        => NewKey($"{Names.MemoClass(memo)}.{memo.Names.KeyType}", memo.KeyParts, instance);

    /// <inheritdoc cref="NewKey(MemoModel, string)"/>
    /// <param name="keyType">The type of the key.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="instance">The expression for the instance.</param>
    public static string NewKey(string keyType, IEnumerable<KeyPart> parts, string instance)
        => $"new {keyType}({string.Join(", ", parts.Select(part => ValueOf(part, instance)))})";

    /// <summary><c>(symbol, day), PriceMemo.Body, cancellationToken</c></summary>
    /// <param name="signature">The method.</param>
    /// <param name="memo">What is behind it.</param>
    /// <param name="instance">The expression for the instance; of no matter for a static method.</param>
    /// <param name="copies">What carries the spans.</param>
    public static string ToCompute(SignatureModel signature, MemoModel memo, string instance, SpanCopies copies)
    {
        var token = signature.Parameters
            .Where(parameter => parameter.Role == ParameterRole.Cancellation)
            .Select(parameter => ", " + parameter.Identifier);
        var values = Carried(signature, memo, instance, copies).Select(value => value.Expression).ToArray();
        var packed = values switch
        {
            [] => $"default({Names.ValueTuple})",
            [var single] => single,
            _ => $"({string.Join(", ", values)})",
        };
        return $"{packed}, {Names.MemoClass(memo)}.{memo.Names.BodyField}{string.Concat(token)}";
    }

    /// <summary><c>(string symbol, global::System.DateOnly day)</c></summary>
    public static string CarriedType(SignatureModel signature, MemoModel memo)
        => Pack([.. Carried(signature, memo).Select(value => (value.Type, value.ElementName))]);

    /// <summary>The same without the instance.</summary>
    public static string GivenType(SignatureModel signature)
        => Pack([.. signature.Parameters.Where(parameter => parameter.Role != ParameterRole.Cancellation).Select(parameter => (CarriedType(parameter), parameter.ElementName))]);

    /// <summary><c>PriceCore(args.symbol, args.day, cancellationToken)</c></summary>
    public static string CallOfBody(MethodModel method, MemoModel memo)
        => Call(method.Body, method.Signature, memo, method.Signature.Parameters.Select(parameter
            => (parameter.SpanElementType is null ? parameter.PassedBy : string.Empty)
                + (parameter.Role == ParameterRole.Cancellation ? memo.Names.TokenParameter : Unpack(method.Signature, memo, parameter.ElementName))));

    /// <summary><c>static (args, result) => IsGood(args.symbol, args.day, result)</c></summary>
    public static string AskOfResult(SignatureModel signature, MemoModel memo, BodyModel predicate)
    {
        var arguments = signature.Parameters
            .Where(parameter => parameter.Role != ParameterRole.Cancellation)
            .Select(parameter => Unpack(signature, memo, parameter.ElementName))
            .Append(memo.Names.ResultParameter);
        return $"static ({memo.Names.ArgumentsParameter}, {memo.Names.ResultParameter}) => {Call(predicate, signature, memo, arguments)}";
    }

    /// <summary><c>static args => new Key(args.symbol, args.items)</c></summary>
    /// <param name="signature">The method.</param>
    /// <param name="memo">What has the key.</param>
    /// <param name="scope">What stands before the key's name, outside of the class that has it: <c>PriceMemo.</c></param>
    public static string KeyAgain(SignatureModel signature, MemoModel memo, string scope = "")
    {
        var instance = memo.Instance is { } carried ? Unpack(signature, memo, carried.ElementName) : string.Empty;
        var elements = signature.Parameters.ToDictionary(parameter => parameter.Identifier, parameter => parameter.ElementName);
        var values = memo.KeyParts.Select(part => part.Source == KeyPartSource.Parameter
            ? Unpack(signature, memo, elements[part.Access])
            : ValueOf(part, instance));
        return $"static {memo.Names.ArgumentsParameter} => new {scope}{memo.Names.KeyType}({string.Join(", ", values)})";
    }

    private static string Call(BodyModel target, SignatureModel signature, MemoModel memo, IEnumerable<string> arguments)
    {
        var name = memo.Instance is { } instance && target.InstanceMember is { } member
            ? $"{Unpack(signature, memo, instance.ElementName)}.{member}"
            : target.Target;
        return $"{name}({string.Join(", ", arguments)})";
    }

    /// <summary>The argument in what carries all of them to the body.</summary>
    public static string Unpack(SignatureModel signature, MemoModel memo, string element)
        => Carried(signature, memo).Take(2).Count() == 1 ? memo.Names.ArgumentsParameter : $"{memo.Names.ArgumentsParameter}.{element}";

    private static string ValueOf(KeyPart part, string instance) => part.Source switch
    {
        KeyPartSource.Instance => instance,
        KeyPartSource.InstanceMember => $"{instance}.{part.Access}",
        KeyPartSource.InstanceType => $"((object){instance}).GetType()",
        _ => part.Access,
    };

    /// <summary>All that the body needs and the engine does not give it: the instance first.</summary>
    private static IEnumerable<(string Type, string ElementName, string Expression)> Carried(SignatureModel signature, MemoModel memo, string instance = "", SpanCopies? copies = null)
    {
        var arguments = signature.Parameters
            .Where(parameter => parameter.Role != ParameterRole.Cancellation)
            .Select(parameter => (CarriedType(parameter), parameter.ElementName, copies?.Carry(parameter) ?? parameter.Cast + parameter.Identifier));
        return memo.Instance is { } carried ? arguments.Prepend((carried.Type, carried.ElementName, instance)) : arguments;
    }

    private static string Pack((string Type, string ElementName)[] values) => values switch
    {
        [] => Names.ValueTuple,
        [var single] => single.Type,
        _ => $"({string.Join(", ", values.Select(value => $"{value.Type} {value.ElementName}"))})",
    };

    private static string CarriedType(ParameterModel parameter)
        => parameter.SpanElementType is { } element ? ArrayTypes.Of(element) : parameter.CarriedType;
}
