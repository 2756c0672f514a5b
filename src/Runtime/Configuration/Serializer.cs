namespace Memo.Configuration;

/// <summary>How values are written where there is a choice; <c>MEMO_CACHE_SERIALIZER</c>.</summary>
internal enum Serializer
{
    /// <summary>With their codec.</summary>
    Binary,

    /// <summary>As JSON, where it is known how.</summary>
    Json,
}
