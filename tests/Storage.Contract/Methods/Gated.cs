namespace Memo.Tests.Contract.Methods;

/// <summary>Memoized methods whose body the test writes.</summary>
internal static partial class Gated
{
    /// <summary>What the asynchronous ones do.</summary>
    public static Func<int, CancellationToken, Task<int>> Body { get; set; } = static (id, _) => Task.FromResult(id);

    /// <summary>What the synchronous one does.</summary>
    public static Func<int, int> SynchronousBody { get; set; } = static id => id;

    [Memoize]
    public static partial Task<int> FetchAsync(int id, CancellationToken token = default);

    private static Task<int> FetchCoreAsync(int id, CancellationToken token) => Body(id, token);

    [Memoize]
    public static partial ValueTask<int> LoadAsync(int id, CancellationToken token = default);

    private static async ValueTask<int> LoadCoreAsync(int id, CancellationToken token) => await Body(id, token);

    [Memoize]
    public static partial int Read(int id);

    private static int ReadCore(int id) => SynchronousBody(id);
}
