namespace Memo.Tests.Diagnostics;

/// <summary>An instance that owns its results.</summary>
internal sealed partial class ObservedInstance
{
    [Memoize(Instance = InstanceHandling.PerInstance)]
    public partial int Twice(int number);

    private int TwiceCore(int number) => 2 * number;
}
