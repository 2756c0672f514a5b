using System.Collections.Concurrent;
using Memo.CompilerServices;

namespace Memo.Levels.Bytes.Named;

/// <summary>The types that have a codec for their named values: those of single values, and whatever is registered.</summary>
internal static class NamedValueTypes
{
    private static readonly ConcurrentDictionary<Type, NamedValueType> Known = new();

    static NamedValueTypes()
    {
        RegisterValue(Codecs.Boolean);
        RegisterValue(Codecs.Char);
        RegisterValue(Codecs.SByte);
        RegisterValue(Codecs.Byte);
        RegisterValue(Codecs.Int16);
        RegisterValue(Codecs.UInt16);
        RegisterValue(Codecs.Int32);
        RegisterValue(Codecs.UInt32);
        RegisterValue(Codecs.Int64);
        RegisterValue(Codecs.UInt64);
        RegisterValue(Codecs.IntPtr);
        RegisterValue(Codecs.UIntPtr);
        RegisterValue(Codecs.Int128);
        RegisterValue(Codecs.UInt128);
        RegisterValue(Codecs.Half);
        RegisterValue(Codecs.Single);
        RegisterValue(Codecs.Double);
        RegisterValue(Codecs.Decimal);
        Register(Codecs.String);
        RegisterValue(Codecs.Guid);
        RegisterValue(Codecs.DateTime);
        RegisterValue(Codecs.DateTimeOffset);
        RegisterValue(Codecs.DateOnly);
        RegisterValue(Codecs.TimeOnly);
        RegisterValue(Codecs.TimeSpan);
        Register(Codecs.Uri);
        Register(Codecs.Version);
        RegisterValue(Codecs.BigInteger);
        Register(Codecs.CultureInfo);
        Register(Codecs.Array(Codecs.Byte));
    }

    /// <summary>Makes a type known; one that is known stays as it is.</summary>
    public static void Register<T>(Codec<T> codec) => Known.TryAdd(typeof(T), new NamedValueType<T>(codec));

    public static NamedValueType<T>? Find<T>() => (NamedValueType<T>?)Find(typeof(T));

    /// <summary>Looks for the type that a value has at run time, exactly.</summary>
    public static NamedValueType? Find(Type type) => Known.GetValueOrDefault(type);

    private static void RegisterValue<T>(Codec<T> codec)
        where T : struct
    {
        Register(codec);
        Register(Codecs.Nullable(codec));
    }
}
