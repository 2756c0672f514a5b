using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Memo.Differential.Tests.Values;

/// <summary>Changes whatever can be changed in a value, as a careless caller would.</summary>
internal static class Spoiler
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public;

    /// <returns>Whether something could be changed.</returns>
    public static bool Spoil(object? value, int depth = 0) => value switch
    {
        null or string or Type => false,
        _ when depth > 4 || value.GetType().IsPrimitive || IsDefaultArray(value) => false,
        Array { Length: > 0 } array => SpoilArray(array, depth),
        Memory<byte> { IsEmpty: false } memory => ++memory.Span[0] is var _,
        Memory<int> { IsEmpty: false } memory => ++memory.Span[0] is var _,
        BitArray bits when bits.Length > 0 => Flip(bits),
        System.Text.Json.Nodes.JsonObject node => Add(node),
        System.Text.Json.Nodes.JsonArray node => Add(node),
        IDictionary { IsReadOnly: false, IsFixedSize: false } map => SpoilMap(map, depth),
        IList { IsReadOnly: false, IsFixedSize: false } list => SpoilList(list, depth),
        IEnumerable sequence when value.GetType().Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true => SpoilSequence(sequence, depth),
        _ => SpoilMembers(value, depth),
    };

    private static bool IsDefaultArray(object value) => value.GetType().GetProperty("IsDefault")?.GetValue(value) is true;

    private static bool SpoilArray(Array array, int depth)
    {
        foreach (var item in array)
        {
            Spoil(item, depth + 1);
        }

        if (array.Rank == 1)
        {
            array.SetValue(null, 0);
        }
        else
        {
            array.SetValue(null, new int[array.Rank]);
        }

        return true;
    }

    private static bool Flip(BitArray bits)
    {
        bits[0] = !bits[0];
        return true;
    }

    private static bool Add(System.Text.Json.Nodes.JsonObject node) => node.TryAdd("spoiled", 1);

    private static bool Add(System.Text.Json.Nodes.JsonArray node)
    {
        node.Add(1);
        return true;
    }

    private static bool SpoilMap(IDictionary map, int depth)
    {
        foreach (var item in map.Values)
        {
            Spoil(item, depth + 1);
        }

        map.Clear();
        return true;
    }

    private static bool SpoilList(IList list, int depth)
    {
        foreach (var item in list)
        {
            Spoil(item, depth + 1);
        }

        list.Clear();
        return true;
    }

    private static bool SpoilSequence(IEnumerable sequence, int depth)
    {
        foreach (var item in sequence)
        {
            Spoil(item, depth + 1);
        }

        if (sequence.GetType().GetMethod("Clear", Type.EmptyTypes) is not { ReturnType: { } returned } clear || returned != typeof(void))
        {
            return false;
        }

        clear.Invoke(sequence, null);
        return true;
    }

    private static bool SpoilMembers(object value, int depth)
    {
        var isSpoiled = false;
        var type = value.GetType();
        if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true && value is not ITuple && type.Name != "KeyValuePair`2")
        {
            return false;
        }

        foreach (var property in type.GetProperties(Members).Where(property => property.GetIndexParameters().Length == 0 && property.CanRead))
        {
            isSpoiled |= Spoil(property.GetValue(value), depth + 1);
            if (!type.IsValueType && property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            {
                property.SetValue(value, null);
                isSpoiled = true;
            }
        }

        foreach (var field in type.GetFields(Members))
        {
            isSpoiled |= Spoil(field.GetValue(value), depth + 1);
            if (!type.IsValueType && !field.IsInitOnly)
            {
                field.SetValue(value, null);
                isSpoiled = true;
            }
        }

        return isSpoiled;
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
