using Memo.Differential.Tests.Values;

namespace Memo.Differential.Tests.Signatures;

/// <summary>A memoized method beside the plain one.</summary>
/// <param name="Name">What the test is called.</param>
/// <param name="Arguments">Makes arguments: the same from the same seed, in objects of their own.</param>
/// <param name="Memoized">Calls the memoized method.</param>
/// <param name="Plain">Calls its body.</param>
/// <param name="IsHeldInMemoryOnly">Whether its results are never encoded.</param>
internal sealed record Signature(
    string Name,
    Func<Hostile, object?[]> Arguments,
    Func<object?[], object?> Memoized,
    Func<object?[], object?> Plain,
    bool IsHeldInMemoryOnly = false)
{
    public static Signature Of<T1, TResult>(string name, Func<Hostile, T1> first, Func<T1, TResult> memoized, Func<T1, TResult> plain) => new(
        name,
        values => [first(values)],
        args => memoized((T1)args[0]!),
        args => plain((T1)args[0]!));

    public static Signature Of<T1, T2, TResult>(
        string name, Func<Hostile, T1> first, Func<Hostile, T2> second, Func<T1, T2, TResult> memoized, Func<T1, T2, TResult> plain) => new(
        name,
        values => [first(values), second(values)],
        args => memoized((T1)args[0]!, (T2)args[1]!),
        args => plain((T1)args[0]!, (T2)args[1]!));

    public static Signature Of<T1, T2, T3, TResult>(
        string name, Func<Hostile, T1> first, Func<Hostile, T2> second, Func<Hostile, T3> third, Func<T1, T2, T3, TResult> memoized, Func<T1, T2, T3, TResult> plain) => new(
        name,
        values => [first(values), second(values), third(values)],
        args => memoized((T1)args[0]!, (T2)args[1]!, (T3)args[2]!),
        args => plain((T1)args[0]!, (T2)args[1]!, (T3)args[2]!));

    public override string ToString() => Name;
}
