using System.Collections.ObjectModel;

namespace Memo.Coding;

/// <summary>
/// What comes back where the compiler's own read-only list was stored, the one behind a collection expression of type
/// <c>IReadOnlyList&lt;T&gt;</c>: a list that nobody can change.
/// </summary>
internal sealed class FixedList<T>(T[] items) : ReadOnlyCollection<T>(items);
