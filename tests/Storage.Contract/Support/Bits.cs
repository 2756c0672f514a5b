using System.Collections;
using System.Globalization;
using Memo.Tests.Contract.Methods;

namespace Memo.Tests.Contract.Support;

/// <summary>Text that is the same of two values only if nobody can tell them apart.</summary>
internal static class Bits
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{string.Join(' ', text.Select(static character => (int)character))}\"",
        double number => BitConverter.DoubleToInt64Bits(number).ToString(CultureInfo.InvariantCulture),
        decimal money => string.Join(',', decimal.GetBits(money)),
        DateTimeOffset date => $"{date.Ticks}+{date.Offset.Ticks}",
        DayOfWeek day => $"{(int)day}",
        ValueTuple<DayOfWeek, Guid?>(var day, var id) => $"({Of(day)} {id})",
        Order order => $"{Of(order.Customer)} {Of(order.Lines)}",
        OrderLine line => $"{line.Product} {Of(line.Price)}",
        KeyValuePair<string, int[]>(var key, var numbers) => $"{Of(key)} = {Of(numbers)}",
        IEnumerable items => $"[{string.Join("; ", items.Cast<object?>().Select(Of))}]",
        _ => $"{value.GetType()} {value}",
    };
}
