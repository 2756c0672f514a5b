namespace Memo.Tests.Contract.Methods;

/// <summary>Memoized methods with tags, and one that invalidates; each result tells which computation it is of.</summary>
internal static partial class Shelves
{
    private static int _computations;

    /// <summary>Runs inside each computation, and where something is written.</summary>
    public static Action<int> OnCompute { get; set; } = static _ => { };

    /// <summary>On which shelf a book stands that is computed now.</summary>
    public static string Shelf { get; set; } = "history";

    [Memoize(Tags = ["book:{id}", "shelf:{return.Shelf}"])]
    public static partial Book Find(int id);

    private static Book FindCore(int id)
    {
        var computation = Interlocked.Increment(ref _computations);
        OnCompute(id);
        return new Book(Shelf, computation);
    }

    [Memoize(Tags = ["book:{id}"])]
    public static partial Task<int> CountAsync(int id);

    private static async Task<int> CountCoreAsync(int id)
    {
        await Task.Yield();
        return Interlocked.Increment(ref _computations);
    }

    [Memoize]
    public static partial int Pages(int id);

    private static int PagesCore(int id) => Interlocked.Increment(ref _computations);

    [Invalidates(nameof(Pages))]
    [Invalidates(Tag = "book:{id}")]
    public static partial bool Rewrite(int id);

    private static bool RewriteCore(int id)
    {
        OnCompute(id);
        return true;
    }
}
