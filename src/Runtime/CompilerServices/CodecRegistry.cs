using System.ComponentModel;

namespace Memo.CompilerServices;

/// <summary>The codecs of exact types, for code in which a type parameter stands for them. All members are thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CodecRegistry
{
    /// <summary>Makes a codec known; a type that has one keeps it.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="codec">Its codec.</param>
    public static void Register<T>(Codec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        Interlocked.CompareExchange(ref Slot<T>.Codec, codec, null);
    }

    /// <summary>Looks for the codec of a type.</summary>
    /// <typeparam name="T">The type, exactly.</typeparam>
    /// <returns>The codec; null if none is known yet.</returns>
    public static Codec<T>? Find<T>() => Volatile.Read(ref Slot<T>.Codec);

    private static class Slot<T>
    {
        public static Codec<T>? Codec;
    }
}
