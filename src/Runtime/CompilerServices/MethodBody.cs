using System.ComponentModel;

namespace Memo.CompilerServices;

/// <summary>The method that computes, and what the engine asks about one computation of it.</summary>
/// <typeparam name="TKey">The generated key.</typeparam>
/// <typeparam name="TArgs">All arguments.</typeparam>
/// <typeparam name="TFlow">What the method returns: the result, or a task of it.</typeparam>
/// <typeparam name="TResult">The result, without its task.</typeparam>
/// <param name="invoke">Computes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MethodBody<TKey, TArgs, TFlow, TResult>(Func<TArgs, CancellationToken, TFlow> invoke)
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>Computes.</summary>
    public Func<TArgs, CancellationToken, TFlow> Invoke { get; } = invoke;

    /// <summary>
    /// Makes the key once more, where the body or another thread may have changed an argument; null where none can change. A
    /// result whose arguments have changed meanwhile is returned and not stored.
    /// </summary>
    public Func<TArgs, TKey>? KeyOf { get; init; }

    /// <summary>Whether a result is to be stored; null: always.</summary>
    public Func<TArgs, TResult, bool>? When { get; init; }

    /// <summary>The tags of a result; null where results have none.</summary>
    public Func<TArgs, TResult, string[]>? Tags { get; init; }
}
