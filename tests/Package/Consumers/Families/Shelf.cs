using Memo;

namespace Families;

/// <summary>A record that is itself part of the key, generic, with overloads and the keywords of the language as names.</summary>
public sealed partial record Shelf<T>(string Name, List<T> Items)
    where T : notnull
{
    [Memoize]
    public partial Dictionary<T, int> Count(int @event);

    private Dictionary<T, int> CountCore(int @event) => Items.CountBy(item => item).ToDictionary(item => item.Key, item => item.Value * @event);

    [Memoize]
    public partial Dictionary<T, int> Count(in Point place, bool? @class = null);

    private Dictionary<T, int> CountCore(in Point place, bool? @class)
    {
        var more = (int)place.X + (@class == true ? 1 : 0);
        return Items.CountBy(item => item).ToDictionary(item => item.Key, item => item.Value + more);
    }

    public readonly partial record struct Label(T First, T Last)
    {
        [Memoize(Name = "label", Version = "1")]
        public readonly partial string Text<TOther>(TOther[] others, [ExcludeFromKey] Func<TOther, T>? _ = null)
            where TOther : struct, Enum;

        private readonly string TextCore<TOther>(TOther[] others, Func<TOther, T>? _)
            where TOther : struct, Enum => $"{First} {Last} {string.Join(' ', others)}";
    }
}
