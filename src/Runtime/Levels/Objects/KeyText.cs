using Memo.CompilerServices;
using Memo.Engine;

namespace Memo.Levels.Objects;

/// <summary>The text under which a storage of objects knows a key.</summary>
internal delegate string KeyText<TKey>(RegionContext context, in TKey key)
    where TKey : struct, IMemoKey<TKey>;
