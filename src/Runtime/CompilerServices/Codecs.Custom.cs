using Memo.Coding;

namespace Memo.CompilerServices;

/// <content>Codecs that are known to the user or to the run time only.</content>
public static partial class Codecs
{
    /// <summary>The codec around one of the user's: where it throws, the value is refused or the bytes are not those of a value.</summary>
    /// <typeparam name="T">The type of the values, or of their base where the user's codec can tell derived ones apart.</typeparam>
    /// <param name="codec">The user's codec.</param>
    public static Codec<T> Custom<T>(ICacheCodec<T> codec) => new CustomCodec<T>(codec);

    /// <summary>The codec of what a type parameter stands for, from <see cref="CodecRegistry"/>; until one is registered, every value is refused.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public static Codec<T> OfTypeParameter<T>() => TypeParameterCodec<T>.Instance;
}
