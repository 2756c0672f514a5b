using System.Globalization;
using System.Numerics;

namespace Memo.Tests.Storages.Size;

/// <summary>Memoized methods whose entries are of many sizes and shapes.</summary>
internal static partial class SizedMethods
{
    [Memoize]
    public static partial int Number(int id);

    private static int NumberCore(int id) => id;

    [Memoize]
    public static partial long Composite(int number, string text, bool flag);

    private static long CompositeCore(int number, string text, bool flag) => number;

    [Memoize]
    public static partial string Text(string name);

    private static string TextCore(string name) => $"the text of {name}, which is a little longer";

    [Memoize]
    public static partial byte[] Bytes(int id, int length);

    private static byte[] BytesCore(int id, int length) => new byte[length];

    [Memoize]
    public static partial Task<Part?> PartAsync(int id);

    private static Task<Part?> PartCoreAsync(int id) => Task.FromResult<Part?>(Part.Of(id));

    [Memoize]
    public static partial Task<bool> IsEvenAsync(int id);

    private static Task<bool> IsEvenCoreAsync(int id) => Task.FromResult(id % 2 == 0);

    [Memoize(Expiration = "1h", SlidingExpiration = "10m")]
    public static partial List<Part> Parts(Guid id, BigInteger number, Uri address);

    private static List<Part> PartsCore(Guid id, BigInteger number, Uri address) => [.. Enumerable.Range(0, 10).Select(Part.Of)];

    [Memoize]
    public static partial double Sum(IReadOnlyList<double> terms);

    private static double SumCore(IReadOnlyList<double> terms) => terms.Sum();

    [Memoize]
    public static partial Dictionary<string, int> Table(int id);

    private static Dictionary<string, int> TableCore(int id) =>
        Enumerable.Range(0, 20).ToDictionary(static i => i.ToString("D8", CultureInfo.InvariantCulture));

    [Memoize(Tags = ["sized:{id}", "sized"])]
    public static partial string Tagged(int id);

    private static string TaggedCore(int id) => $"tagged {id}";

    [Memoize(Tags = ["group:{group}"])]
    public static partial string Grouped(int id, int group);

    private static string GroupedCore(int id, int group) => $"grouped {id}";
}
