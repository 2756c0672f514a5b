using System.Collections.Immutable;
using Quickstart.Detection;
using Quickstart.Search;

namespace Quickstart.Tests.Search;

public class FingerprintIndexTests
{
    [Fact]
    public void FilesThatShareTwoFingerprints_AreAPair() =>
        Assert.Equal([new TextPair(0, 2)], FingerprintIndex.FindPairs([File(1, 2, 3), File(3, 4), File(1, 2, 4)]));

    [Fact]
    public void FileThatHasTwoFingerprintsTwice_IsAPairWithItself() =>
        Assert.Equal([new TextPair(1, 1)], FingerprintIndex.FindPairs([File(1, 2), File(3, 4, 3, 4), File(5, 6, 5)]));

    [Fact]
    public void WhatManyFilesShare_ConnectsThemInARow()
    {
        var files = Enumerable.Repeat(File(1, 2), 500).ToList();

        var pairs = FingerprintIndex.FindPairs(files).OrderBy(static pair => pair.Left);

        Assert.Equal(Enumerable.Range(0, 499).Select(static i => new TextPair(i, i + 1)), pairs);
    }

    [Fact]
    public void NoFiles_HaveNoPairs() => Assert.Empty(FingerprintIndex.FindPairs([]));

    private static ImmutableArray<Fingerprint> File(params ulong[] hashes) =>
        [.. hashes.Select(static (hash, position) => new Fingerprint(hash, position))];
}
