namespace Memo.Tests.Engine.Tags;

/// <summary>A method whose results live with its instance.</summary>
internal sealed partial class ShelfOwner
{
    private int _computations;

    [Memoize(Instance = InstanceHandling.PerInstance, Tags = ["owned:{id}"])]
    public partial int Count(int id);

    private int CountCore(int id) => ++_computations;
}
