using System.Collections.Concurrent;
using System.ComponentModel;
using Memo.Coding;
using Memo.Levels.Bytes.Named;

namespace Memo.CompilerServices;

/// <summary>
/// The codecs of exact types, for code in which a type parameter stands for them: the scalars and enums when they are looked for, the generated ones as
/// their assemblies register them. All members are thread-safe.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CodecRegistry
{
    private static readonly ConcurrentDictionary<Type, Func<NamedValueType?>> NamedTypes = new();

    /// <summary>Makes a codec known; a type that has one keeps it.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="codec">Its codec.</param>
    public static void Register<T>(Codec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        Interlocked.CompareExchange(ref Slot<T>.Codec, codec, null);
        NamedTypes.TryAdd(typeof(T), static () => NamedValueType<T>.Instance);
    }

    /// <summary>Makes a codec known that is made when it is first looked for: a program that starts makes none.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="create">Gives the codec; two threads may call it.</param>
    public static void Register<T>(Func<Codec<T>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Interlocked.CompareExchange(ref Slot<T>.Create, create, null);
        NamedTypes.TryAdd(typeof(T), static () => NamedValueType<T>.Instance);
    }

    /// <summary>Looks for the codec of a type.</summary>
    /// <typeparam name="T">The type, exactly.</typeparam>
    /// <returns>The codec; null if none is known yet.</returns>
    public static Codec<T>? Find<T>()
    {
        if (Volatile.Read(ref Slot<T>.Codec) is null)
        {
            if (Volatile.Read(ref Slot<T>.Create) is { } create)
            {
                Register(create());
            }
            else if (typeof(T).IsEnum)
            {
                Register(EnumCodec<T>.Instance);
            }
            else
            {
                ScalarCodecs.TryRegister(typeof(T));
            }
        }

        return Volatile.Read(ref Slot<T>.Codec);
    }

    /// <summary>Looks for what is known of a type for its named values.</summary>
    internal static NamedValueType? FindNamed(Type type)
    {
        if (!NamedTypes.TryGetValue(type, out var instance) && ScalarCodecs.TryRegister(type))
        {
            instance = NamedTypes[type];
        }

        return instance?.Invoke();
    }

    private static class Slot<T>
    {
        public static Codec<T>? Codec;
        public static Func<Codec<T>>? Create;
    }
}
