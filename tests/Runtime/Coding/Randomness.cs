namespace Memo.Tests.Coding;

/// <summary>
/// A stream of draws that a seed repeats. The same seed with another <paramref name="changed"/> draw makes a value that
/// differs in little, or in nothing, from the one that it makes without.
/// </summary>
internal sealed class Randomness(ulong seed, int changed = -1)
{
    private ulong _state = seed;
    private int _drawn;

    public ulong Seed { get; } = seed;

    public int Drawn => _drawn;

    /// <summary>Sixty-four random bits (splitmix64 by Sebastiano Vigna).</summary>
    public ulong Next()
    {
        _state += 0x9E37_79B9_7F4A_7C15;
        var word = _drawn++ == changed ? ~_state : _state;
        word = (word ^ (word >> 30)) * 0xBF58_476D_1CE4_E5B9;
        word = (word ^ (word >> 27)) * 0x94D0_49BB_1331_11EB;
        return word ^ (word >> 31);
    }

    /// <summary>A number from zero up to, and without, a bound.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (uint)bound) >> 32);

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    public T[] Many<T>(Func<Randomness, T> any, int most = 5)
    {
        var items = new T[Below(most + 1)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = any(this);
        }

        return items;
    }
}
