namespace Memo.Tests.Coding;

/// <summary>A tree, as users write them: it can be changed, shared and made to contain itself.</summary>
internal sealed class Node
{
    public string? Name { get; set; }

    public List<Node?>? Children { get; set; }
}
