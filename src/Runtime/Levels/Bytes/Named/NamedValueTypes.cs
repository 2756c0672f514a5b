using System.Collections.Concurrent;
using Memo.CompilerServices;

namespace Memo.Levels.Bytes.Named;

/// <summary>The types that have a codec for their named values: those of single values, and whatever is registered.</summary>
internal static class NamedValueTypes
{
    private static readonly ConcurrentDictionary<Type, NamedValueType> Known = new();

    static NamedValueTypes()
    {
        Register(Codecs.Boolean);
        Register(Codecs.Char);
        Register(Codecs.SByte);
        Register(Codecs.Byte);
        Register(Codecs.Int16);
        Register(Codecs.UInt16);
        Register(Codecs.Int32);
        Register(Codecs.UInt32);
        Register(Codecs.Int64);
        Register(Codecs.UInt64);
        Register(Codecs.IntPtr);
        Register(Codecs.UIntPtr);
        Register(Codecs.Int128);
        Register(Codecs.UInt128);
        Register(Codecs.Half);
        Register(Codecs.Single);
        Register(Codecs.Double);
        Register(Codecs.Decimal);
        Register(Codecs.String);
        Register(Codecs.Guid);
        Register(Codecs.DateTime);
        Register(Codecs.DateTimeOffset);
        Register(Codecs.DateOnly);
        Register(Codecs.TimeOnly);
        Register(Codecs.TimeSpan);
        Register(Codecs.Uri);
        Register(Codecs.Version);
        Register(Codecs.BigInteger);
        Register(Codecs.CultureInfo);
        Register(Codecs.Array(Codecs.Byte));
    }

    /// <summary>Makes a type known; one that is known stays as it is.</summary>
    public static void Register<T>(Codec<T> codec) => Known.TryAdd(typeof(T), new NamedValueType<T>(codec));

    public static NamedValueType<T>? Find<T>() => (NamedValueType<T>?)Find(typeof(T));

    /// <summary>Looks for the type that a value has at run time, exactly.</summary>
    public static NamedValueType? Find(Type type) => Known.GetValueOrDefault(type);
}
