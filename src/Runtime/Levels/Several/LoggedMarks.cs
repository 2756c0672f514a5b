using System.Diagnostics.CodeAnalysis;
using Memo.Configuration;
using Memo.Levels.Bytes.Marks;
using Memo.Levels.Memory;

namespace Memo.Levels.Several;

/// <summary>Tells a memory level what the marks of storages of bytes mean.</summary>
internal sealed class LoggedMarks : IMarkReader
{
    public static readonly LoggedMarks Reader = new();

    public bool IsOfAll(string mark) => mark == EntryMarks.All;

    public bool TryReadKey(string mark, out UInt128 key) => EntryMarks.TryReadKey(mark, out key);

    public bool TryReadTag(string mark, [NotNullWhen(true)] out string? tag) => EntryMarks.TryReadTag(mark, MemoSettings.Current.CacheNamespace, out tag);
}
