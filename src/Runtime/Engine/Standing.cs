namespace Memo.Engine;

/// <summary>How others who share a storage call a result that is in memory: by which marks it is forgotten when they say so.</summary>
/// <param name="Key">Which key it is of: the first half of its hash, which tells of namespace and method too.</param>
/// <param name="Method">The mark of its method.</param>
/// <param name="Marks">All its marks.</param>
internal sealed record Standing(UInt128 Key, string Method, string[] Marks);
