using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>
/// The byte that stands for a comparer: 0 the default one, 1 ordinal, 2 ordinal ignoring case, 3 of the invariant culture, 4 of the
/// invariant culture ignoring case. No other comparer has one: what it would say is not known.
/// </summary>
internal static class ComparerIdentity
{
    private static readonly StringComparer[] OfStrings =
        [StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase, StringComparer.InvariantCulture, StringComparer.InvariantCultureIgnoreCase];

    public static bool TryGet<T>(IEqualityComparer<T>? comparer, out byte identity) =>
        TryGet(comparer is null || EqualityComparer<T>.Default.Equals(comparer), comparer, out identity);

    public static bool TryGet<T>(IComparer<T>? comparer, out byte identity) =>
        TryGet(comparer is null || Comparer<T>.Default.Equals(comparer), comparer, out identity);

    /// <summary>Two comparers in one byte, that of the values in the upper half.</summary>
    public static bool TryGet<TValue>(bool hasKeys, byte keys, IEqualityComparer<TValue> ofValues, out byte identity)
    {
        var hasValues = TryGet(ofValues, out var values);
        identity = (byte)(keys | (values << 4));
        return hasKeys && hasValues;
    }

    /// <exception cref="InvalidDataException">The byte stands for no comparer of such values.</exception>
    public static IEqualityComparer<T> Equality<T>(int identity) =>
        identity == 0 ? EqualityComparer<T>.Default : Find(identity) as IEqualityComparer<T> ?? throw Unknown();

    /// <inheritdoc cref="Equality{T}"/>
    public static IComparer<T> Order<T>(int identity) =>
        identity == 0 ? Comparer<T>.Default : Find(identity) as IComparer<T> ?? throw Unknown();

    private static bool TryGet(bool isDefault, object? comparer, out byte identity)
    {
        identity = 0;
        if (isDefault)
        {
            return true;
        }

        // Theirs is asked, never the unknown one: StringComparer.Create of the invariant culture equals it as well.
        while (identity < OfStrings.Length)
        {
            if (OfStrings[identity++].Equals(comparer))
            {
                return true;
            }
        }

        return false;
    }

    private static StringComparer? Find(int identity) => identity <= OfStrings.Length ? OfStrings[identity - 1] : null;

    private static InvalidDataException Unknown() => CanonicalReader.Unexpected("a comparer");
}
