namespace Memo.Tests.Engine.Tags;

/// <summary>Memoized methods with tags; each result tells which computation it is of.</summary>
internal static partial class Shelves
{
    private static int _computations;

    /// <summary>Runs inside each computation.</summary>
    public static Action<int> OnCompute { get; set; } = static _ => { };

    /// <summary>On which shelf a book stands that is computed now.</summary>
    public static string Shelf { get; set; } = "history";

    [Memoize(Tags = ["book:{id}", "shelf:{return.Shelf}"])]
    public static partial Book Find(int id);

    private static Book FindCore(int id)
    {
        OnCompute(id);
        return new Book(Shelf, Interlocked.Increment(ref _computations));
    }

    [Memoize(Tags = ["book:{id}"])]
    public static partial Task<int> CountAsync(int id);

    private static async Task<int> CountCoreAsync(int id)
    {
        await Task.Yield();
        OnCompute(id);
        return Interlocked.Increment(ref _computations);
    }

    [Memoize]
    public static partial int Untagged(int id);

    private static int UntaggedCore(int id) => Interlocked.Increment(ref _computations);
}

/// <param name="Shelf">Where it stands.</param>
/// <param name="Computation">Which computation found it.</param>
internal sealed record Book(string Shelf, int Computation);
