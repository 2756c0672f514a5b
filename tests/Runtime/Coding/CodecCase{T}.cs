using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <inheritdoc cref="CodecCase"/>
internal sealed class CodecCase<T>(string name, Codec<T> codec, Func<Randomness, T> any, Func<T, T, bool> areSame) : CodecCase(name)
{
    public Codec<T> Codec => codec;

    public Func<Randomness, T> Any => any;

    public Func<T, T, bool> AreSame => areSame;

    public override string? FindCollision(ulong seed, int changed, ref int unequal)
    {
        var first = any(new Randomness(seed));
        var second = any(new Randomness(seed, changed));
        var expected = areSame(first, second);
        unequal += expected ? 0 : 1;

        var left = new CanonicalWriter(stackalloc byte[256]);
        var right = new CanonicalWriter(stackalloc byte[256]);
        try
        {
            codec.Write(ref left, first);
            codec.Write(ref right, second);
            return !left.IsRefused && !right.IsRefused && left.Written.SequenceEqual(right.Written) == expected
                ? null
                : $"{Name}, seed {seed}, draw {changed}: values {(expected ? "equal" : "unequal")}, encodings {Convert.ToHexString(left.Written)} and {Convert.ToHexString(right.Written)}";
        }
        finally
        {
            left.Dispose();
            right.Dispose();
        }
    }

    public override string? FindLoss(ulong seed)
    {
        var value = any(new Randomness(seed));
        var bytes = CodecRun.Write(codec, value);
        var read = CodecRun.Read(codec, bytes);
        var copy = CodecRun.Copy(codec, value);
        return !areSame(value, read) ? $"{Name}, seed {seed}: read as another value"
            : !areSame(value, copy) ? $"{Name}, seed {seed}: copied as another value"
            : bytes.Length < codec.MinimumSize ? $"{Name}, seed {seed}: {bytes.Length} bytes are fewer than the least"
            : !bytes.AsSpan().SequenceEqual(CodecRun.Write(codec, read)) ? $"{Name}, seed {seed}: what was read has another encoding"
            : !bytes.AsSpan().SequenceEqual(CodecRun.Write(codec, copy)) ? $"{Name}, seed {seed}: the copy has another encoding"
            : null;
    }

    public override byte[] Encode(ulong seed) => CodecRun.Write(codec, any(new Randomness(seed)));

    public override void Read(ReadOnlySpan<byte> bytes)
    {
        var value = CodecRun.Read(codec, bytes);
        if (CodecRun.TryWrite(codec, value) is not { } again || !areSame(value, CodecRun.Read(codec, again)))
        {
            throw new InvalidOperationException("What was read is no value that could be written.");
        }
    }
}
