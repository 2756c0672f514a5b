namespace Memo.Levels.Bytes.Named;

/// <summary>One caller's computation of a named value: who computes has the value itself, the others what is stored of it.</summary>
/// <param name="Factory">Computes the value.</param>
/// <param name="Format">How it is written.</param>
internal sealed record NamedComputation<TFactory, T>(TFactory Factory, NamedFormat<T> Format)
{
    /// <summary>Whether this caller has computed.</summary>
    public bool HasValue { get; private set; }

    /// <summary>What this caller has computed.</summary>
    public T Value { get; private set; } = default!;

    public NamedContent Keep(T value)
    {
        var content = Format.Write(value);
        (Value, HasValue) = (value, true);
        return content;
    }
}
