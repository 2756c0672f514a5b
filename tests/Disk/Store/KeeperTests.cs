using Memo.Disk.Folders;
using Memo.Disk.Store;
using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests.Store;

public sealed class KeeperTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // It would be thrown on a timer's thread, which ends the process.
    [Fact]
    public void FailureThatCannotBeJudgedEither_EndsNoRound()
    {
        var store = new OpenStore(_folder.Sub("store"));
        store.Dispose();
        var judged = 0;
        var keeper = new Keeper(store.Store, new Generations(_folder.Path, default), 0, _ =>
        {
            judged++;
            throw new IOException("No new store can be made.");
        });
        try
        {
            keeper.RunRound();
        }
        finally
        {
            keeper.End(isLast: false);
        }

        Assert.InRange(judged, 1, 2);
    }
}
