using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Memo.Differential.Tests.Values;

/// <summary>
/// A number that differs between values that a method could tell apart, found by reflection: independent of everything that
/// Memo does with values.
/// </summary>
internal static class Representation
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = [];

    public static ulong Of(object? value) => Of(value, 0);

    public static ulong Of(params ReadOnlySpan<object?> values)
    {
        var hash = Mix(17, (ulong)values.Length);
        foreach (var value in values)
        {
            hash = Mix(hash, Of(value, 0));
        }

        return hash;
    }

    private static ulong Of(object? value, int depth)
    {
        if (value is null)
        {
            return 0x9E37_79B9_7F4A_7C15;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, 2_000);
        var type = value.GetType();
        return Mix(OfText(NameOf(type)), OfContent(value, type, depth + 1));
    }

    private static ulong OfContent(object value, Type type, int depth) => value switch
    {
        string text => OfText(text),
        Type thrown => OfText(thrown.FullName!),
        bool or char or sbyte or byte or short or ushort or int or uint or long or ulong or nint or nuint => OfText(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        Enum number => OfText(number.ToString("D")),
        float number => BitConverter.SingleToUInt32Bits(number),
        double number => BitConverter.DoubleToUInt64Bits(number),
        Half number => BitConverter.HalfToUInt16Bits(number),
        decimal number => OfInts(decimal.GetBits(number)),
        Int128 or UInt128 or BigInteger or Guid or Version or TimeSpan or DateOnly => OfText(value.ToString()!),
        TimeOnly time => (ulong)time.Ticks,
        DateTime time => Unsafe.BitCast<DateTime, ulong>(time),
        DateTimeOffset time => Mix((ulong)time.Ticks, (ulong)time.Offset.Ticks),
        Uri address => OfText($"{address.OriginalString}|{address.IsAbsoluteUri}|{address.UserEscaped}"),
        CultureInfo culture => OfText(culture.Name),
        JsonElement element => OfText(element.ValueKind == JsonValueKind.Undefined ? "" : element.GetRawText()),
        JsonNode node => OfText(node.ToJsonString()),
        BitArray bits => OfSequence(bits, depth),
        ReadOnlyMemory<byte> memory => OfSequence(memory.ToArray(), depth),
        Memory<byte> memory => OfSequence(memory.ToArray(), depth),
        ReadOnlyMemory<int> memory => OfSequence(memory.ToArray(), depth),
        Array array => Mix(OfInts([.. Enumerable.Range(0, array.Rank).Select(array.GetLength)]), OfSequence(array, depth)),
        IEnumerable sequence when type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true || NameOf(type) == "read-only" => OfCollection(sequence, type, depth),
        _ => OfFields(value, type, depth),
    };

    // Where no order is promised at all, the order that happens to be is no part of the value.
    private static ulong OfCollection(IEnumerable sequence, Type type, int depth)
    {
        if (type.GetProperty("IsDefault")?.GetValue(sequence) is true)
        {
            return 3;
        }

        var comparer = ComparerOf(sequence, type);
        var isUnordered = type.FullName!.Contains("Frozen", StringComparison.Ordinal) || type.Name is "ImmutableDictionary`2" or "ImmutableHashSet`1";
        return Mix(OfText(comparer), isUnordered ? OfSet(sequence, depth) : OfSequence(sequence, depth));
    }

    private static string ComparerOf(object collection, Type type)
    {
        var comparer = (type.GetProperty("Comparer") ?? type.GetProperty("KeyComparer"))?.GetValue(collection);
        return comparer switch
        {
            null => "",
            _ when ReferenceEquals(comparer, StringComparer.Ordinal) || comparer.Equals(EqualityComparer<string>.Default) => "ordinal",
            _ when ReferenceEquals(comparer, StringComparer.OrdinalIgnoreCase) => "ignore case",
            _ when ReferenceEquals(comparer, StringComparer.InvariantCulture) => "invariant",
            _ => comparer.GetType().FullName!,
        };
    }

    private static ulong OfSequence(IEnumerable sequence, int depth)
    {
        var hash = 5UL;
        foreach (var item in sequence)
        {
            hash = Mix(hash, Of(item, depth));
        }

        return hash;
    }

    private static ulong OfSet(IEnumerable sequence, int depth)
    {
        var sum = 7UL;
        foreach (var item in sequence)
        {
            sum += Mix(11, Of(item, depth));
        }

        return sum;
    }

    private static ulong OfFields(object value, Type type, int depth)
    {
        var hash = 13UL;
        foreach (var field in Fields.GetOrAdd(type, FieldsOf))
        {
            hash = Mix(hash, Of(field.GetValue(value), depth));
        }

        return hash;
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        const BindingFlags declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var fields = new List<FieldInfo>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            fields.AddRange(current.GetFields(declared));
        }

        return [.. fields];
    }

    // What the compiler makes of a collection expression behaves as the read-only list of it does.
    private static string NameOf(Type type) =>
        type.Name.StartsWith("<>z__ReadOnly", StringComparison.Ordinal) || type.Name == "FixedList`1" ? "read-only"
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(System.Collections.ObjectModel.ReadOnlyCollection<>) ? "read-only"
        : type.FullName!.Contains("Frozen", StringComparison.Ordinal) ? "frozen"
        : type.FullName!;

    private static ulong OfText(string text) => OfBytes(MemoryMarshal.AsBytes(text.AsSpan()));

    private static ulong OfInts(int[] numbers) => OfBytes(MemoryMarshal.AsBytes(numbers.AsSpan()));

    private static ulong OfBytes(ReadOnlySpan<byte> bytes)
    {
        var hash = 0xCBF2_9CE4_8422_2325 ^ (ulong)bytes.Length;
        foreach (var one in bytes)
        {
            hash = (hash ^ one) * 0x0000_0100_0000_01B3;
        }

        return hash;
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        var mixed = Math.BigMul(hash ^ 0xA076_1D64_78BD_642F, value ^ 0xE703_7ED1_A0B4_28DB, out var low);
        return mixed ^ low ^ (hash << 1);
    }
}
