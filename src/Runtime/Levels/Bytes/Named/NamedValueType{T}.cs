using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Memo.CompilerServices;
using Memo.Engine;

namespace Memo.Levels.Bytes.Named;

/// <summary>
/// A type that has a codec. The layout of its values is told by the versions of the modules that it comes from, the framework's
/// excepted: what another build has stored is not read.
/// </summary>
internal sealed class NamedValueType<T>(Codec<T> codec) : NamedValueType
{
    private const int StackBytes = 512;

    private static NamedValueType<T>? _instance;

    private byte[]? _fingerprint;

    /// <summary>The one of the type; null as long as no codec is registered.</summary>
    public static NamedValueType<T>? Instance => _instance ??= CodecRegistry.Find<T>() is { } codec ? new NamedValueType<T>(codec) : null;

    private byte[] Fingerprint => _fingerprint ??= MakeFingerprint();

    public override NamedContent Write(object value) => Write((T)value);

    public override void Measure(object value, ref SizeMeter meter)
    {
        if (typeof(T).IsValueType)
        {
            meter.AddObject(Unsafe.SizeOf<T>());
        }

        codec.Measure((T)value, ref meter);
    }

    /// <summary>Writes a value; <see cref="NamedContent.Refused"/> if it cannot be written as it is.</summary>
    public NamedContent Write(T value)
    {
        var writer = new CanonicalWriter(stackalloc byte[StackBytes]);
        try
        {
            codec.Write(ref writer, value);
            return writer.IsRefused ? NamedContent.Refused : new NamedContent(EntryFlags.None, TypeIdentity.Of<T>(), Fingerprint, writer.Written.ToArray());
        }
        catch (Exception)
        {
            return NamedContent.Refused;
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Rebuilds a value; throws whatever members of the user's throw.</summary>
    public bool TryRead(NamedContent content, out T value)
    {
        if (!content.Fingerprint.Span.SequenceEqual(Fingerprint))
        {
            value = default!;
            return false;
        }

        var reader = new CanonicalReader(content.Payload.Span);
        value = codec.Read(ref reader);
        reader.ThrowUnlessAtEnd();
        return true;
    }

    private static byte[] MakeFingerprint()
    {
        var writer = new CanonicalWriter(stackalloc byte[StackBytes]);
        try
        {
            writer.Write(TypeIdentity.Of<T>());
            ModuleVersions.Write(ref writer, typeof(T));
            return SHA256.HashData(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
