using Memo.TestKit;
using Memo.TestKit.Api;
using Xunit;

namespace Memo.House.Tests;

public class PublicApiTests
{
    [Fact]
    public void Memo_ShowsItsUsersWhatWasAgreed() =>
        Snapshot.Match(PublicApi.Describe(typeof(MemoizeAttribute).Assembly));

    [Fact]
    public void MemoDisk_ShowsItsUsersWhatWasAgreed() =>
        Snapshot.Match(PublicApi.Describe(typeof(DiskStorage).Assembly));
}
