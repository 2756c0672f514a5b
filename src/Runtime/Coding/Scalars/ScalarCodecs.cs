using System.Globalization;
using System.Numerics;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>
/// The codecs of scalars that <see cref="CodecRegistry"/> takes when somebody looks for them. One by one: the runtime would compile several
/// hundred methods to make them all, before the first line of any program that is compiled with Memo.
/// </summary>
internal static class ScalarCodecs
{
    private static readonly Dictionary<Type, Action> Registrations = new()
    {
        [typeof(bool)] = static () => CodecRegistry.Register(Codecs.Boolean),
        [typeof(bool?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.Boolean)),
        [typeof(char)] = static () => CodecRegistry.Register(Codecs.Char),
        [typeof(char?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.Char)),
        [typeof(sbyte)] = static () => CodecRegistry.Register(Codecs.SByte),
        [typeof(sbyte?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.SByte)),
        [typeof(byte)] = static () => CodecRegistry.Register(Codecs.Byte),
        [typeof(byte?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.Byte)),
        [typeof(short)] = static () => CodecRegistry.Register(Codecs.Int16),
        [typeof(short?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.Int16)),
        [typeof(ushort)] = static () => CodecRegistry.Register(Codecs.UInt16),
        [typeof(ushort?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.UInt16)),
        [typeof(int)] = static () => CodecRegistry.Register(Codecs.Int32),
        [typeof(int?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.Int32)),
        [typeof(uint)] = static () => CodecRegistry.Register(Codecs.UInt32),
        [typeof(uint?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.UInt32)),
        [typeof(long)] = static () => CodecRegistry.Register(Codecs.Int64),
        [typeof(long?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.Int64)),
        [typeof(ulong)] = static () => CodecRegistry.Register(Codecs.UInt64),
        [typeof(ulong?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.UInt64)),
        [typeof(nint)] = static () => CodecRegistry.Register(Codecs.IntPtr),
        [typeof(nint?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.IntPtr)),
        [typeof(nuint)] = static () => CodecRegistry.Register(Codecs.UIntPtr),
        [typeof(nuint?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.UIntPtr)),
        [typeof(Int128)] = static () => CodecRegistry.Register(Codecs.Int128),
        [typeof(Int128?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.Int128)),
        [typeof(UInt128)] = static () => CodecRegistry.Register(Codecs.UInt128),
        [typeof(UInt128?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.UInt128)),
        [typeof(Half)] = static () => CodecRegistry.Register(Codecs.Half),
        [typeof(Half?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.Half)),
        [typeof(float)] = static () => CodecRegistry.Register(Codecs.Single),
        [typeof(float?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.Single)),
        [typeof(double)] = static () => CodecRegistry.Register(Codecs.Double),
        [typeof(double?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.Double)),
        [typeof(decimal)] = static () => CodecRegistry.Register(Codecs.Decimal),
        [typeof(decimal?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.Decimal)),
        [typeof(Guid)] = static () => CodecRegistry.Register(Codecs.Guid),
        [typeof(Guid?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.Guid)),
        [typeof(DateTime)] = static () => CodecRegistry.Register(Codecs.DateTime),
        [typeof(DateTime?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.DateTime)),
        [typeof(DateTimeOffset)] = static () => CodecRegistry.Register(Codecs.DateTimeOffset),
        [typeof(DateTimeOffset?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.DateTimeOffset)),
        [typeof(DateOnly)] = static () => CodecRegistry.Register(Codecs.DateOnly),
        [typeof(DateOnly?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.DateOnly)),
        [typeof(TimeOnly)] = static () => CodecRegistry.Register(Codecs.TimeOnly),
        [typeof(TimeOnly?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.TimeOnly)),
        [typeof(TimeSpan)] = static () => CodecRegistry.Register(Codecs.TimeSpan),
        [typeof(TimeSpan?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.TimeSpan)),
        [typeof(BigInteger)] = static () => CodecRegistry.Register(Codecs.BigInteger),
        [typeof(BigInteger?)] = static () => CodecRegistry.Register(Codecs.Nullable(Codecs.BigInteger)),
        [typeof(string)] = static () => CodecRegistry.Register(Codecs.String),
        [typeof(Uri)] = static () => CodecRegistry.Register(Codecs.Uri),
        [typeof(Version)] = static () => CodecRegistry.Register(Codecs.Version),
        [typeof(CultureInfo)] = static () => CodecRegistry.Register(Codecs.CultureInfo),
        [typeof(byte[])] = static () => CodecRegistry.Register(Codecs.Array(Codecs.Byte)),
    };

    /// <summary>Registers the codec of a type.</summary>
    /// <returns>False if it is not one of these.</returns>
    public static bool TryRegister(Type type)
    {
        if (!Registrations.TryGetValue(type, out var register))
        {
            return false;
        }

        register();
        return true;
    }
}
