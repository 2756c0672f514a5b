using Memo.Tests.Storages.Bytes;

namespace Memo.Tests.Diagnostics;

/// <summary>A level of its own: metrics sum up storages of one class.</summary>
internal sealed class WatchedByteStorage(TimeProvider timeProvider) : DictionaryByteStorage(timeProvider);
