using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using Memo.CompilerServices;
using static Memo.Tests.Keys.RandomValues;

namespace Memo.Tests.Keys;

/// <summary>All scalar kinds.</summary>
internal static class Scalars
{
    public static readonly IReadOnlyList<Scalar> All =
    [
        new Scalar<bool>("bool", Word.Select(static word => (word & 1) == 1), HostileValues.Boolean)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<char>("char", Word.Select(static word => (char)word), HostileValues.Char)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<sbyte>("sbyte", Word.Select(static word => (sbyte)word), HostileValues.SByte)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<byte>("byte", Word.Select(static word => (byte)word), HostileValues.Byte)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<short>("short", Word.Select(static word => (short)word), HostileValues.Int16)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<ushort>("ushort", Word.Select(static word => (ushort)word), HostileValues.UInt16)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<int>("int", Word.Select(static word => (int)word), HostileValues.Int32)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<uint>("uint", Word.Select(static word => (uint)word), HostileValues.UInt32)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<long>("long", Word.Select(static word => (long)word), HostileValues.Int64)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<ulong>("ulong", Word, HostileValues.UInt64)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<nint>("nint", Word.Select(static word => (nint)word), HostileValues.IntPtr)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<nuint>("nuint", Word.Select(static word => (nuint)word), HostileValues.UIntPtr)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<Int128>("Int128", Words.Select(static words => (Int128)words), HostileValues.Int128)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<UInt128>("UInt128", Words, HostileValues.UInt128)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<Half>("Half", Word.Select(static word => BitConverter.UInt16BitsToHalf((ushort)word)), HostileValues.Half)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<float>("float", Word.Select(static word => BitConverter.UInt32BitsToSingle((uint)word)), HostileValues.Single)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<double>("double", Word.Select(static word => BitConverter.UInt64BitsToDouble(word)), HostileValues.Double)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<decimal>("decimal", RandomValues.Decimal, HostileValues.Decimal)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<string?>("string", Text, HostileValues.String)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<Guid>("Guid", Words.Select(static words => System.Runtime.CompilerServices.Unsafe.BitCast<UInt128, Guid>(words)), HostileValues.Guid)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<DateTime>("DateTime", RandomValues.DateTime, HostileValues.DateTime)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<DateTimeOffset>("DateTimeOffset", RandomValues.DateTimeOffset, HostileValues.DateTimeOffset)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<DateOnly>("DateOnly", Word.Select(static word => DateOnly.FromDayNumber((int)(word % (ulong)DateOnly.MaxValue.DayNumber))), HostileValues.DateOnly)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<TimeOnly>("TimeOnly", Word.Select(static word => new TimeOnly((long)(word % TimeSpan.TicksPerDay))), HostileValues.TimeOnly)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<TimeSpan>("TimeSpan", Word.Select(static word => new TimeSpan((long)word)), HostileValues.Duration)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<Uri?>("Uri", RandomValues.Uri, HostileValues.Uri)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<Version?>("Version", RandomValues.Version, HostileValues.Version)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<BigInteger>("BigInteger", RandomValues.BigInteger, HostileValues.BigInteger)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
        new Scalar<CultureInfo?>("CultureInfo", Culture, HostileValues.Culture)
        {
            Equal = Representation.Equal, Add = KeyHash.Add, Write = static (ref writer, value) => writer.Write(value), Describe = ScalarMethods.Describe,
        },
    ];

    public static TheoryData<string> Names => [.. All.Select(static scalar => scalar.Name)];

    public static Scalar Named(string name) => All.Single(scalar => scalar.Name == name);
}
