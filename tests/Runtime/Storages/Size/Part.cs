namespace Memo.Tests.Storages.Size;

/// <summary>A result with parts of its own.</summary>
internal sealed record Part(int Id, string Name, decimal Price, int[] Sizes)
{
    public static Part Of(int id) => new(id, $"part number {id}", id, new int[id % 20]);
}
