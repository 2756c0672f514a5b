using Memo.CompilerServices;

namespace Memo.Levels.Memory;

/// <summary>An entry of a method that returns <see cref="Task{TResult}"/>: it keeps a completed task, so that a hit makes none.</summary>
internal class TaskEntry<TKey, TResult>(EntryTable<TKey, TResult> table, in TKey key, TResult value)
    : Entry<TKey, TResult>(table, in key, value)
    where TKey : struct, IMemoKey<TKey>
{
    public required Task<TResult> Task { get; init; }
}
