namespace Memo.Tests.Contract.Methods;

/// <summary>Memoized methods with large results, or none at all.</summary>
internal static partial class Blobs
{
    private static int _computations;

    public static int Computations => Volatile.Read(ref _computations);

    [Memoize]
    public static partial byte[] Bytes(int length);

    private static byte[] BytesCore(int length)
    {
        Interlocked.Increment(ref _computations);
        return Make(length);
    }

    [Memoize]
    public static partial Task<string> TextAsync(int length);

    private static Task<string> TextCoreAsync(int length)
    {
        Interlocked.Increment(ref _computations);
        return Task.FromResult(new string('m', length));
    }

    /// <summary>Bytes that cannot be compressed, the same for each length.</summary>
    public static byte[] Make(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
