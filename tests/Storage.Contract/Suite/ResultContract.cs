using Memo.Tests.Contract.Methods;
using Memo.Tests.Contract.Support;
using static Memo.Tests.Contract.Methods.Counted;

namespace Memo.Tests.Contract.Suite;

/// <summary>What every storage keeps of memoized methods.</summary>
public abstract class ResultContract : ConcurrentNameContract
{
    public static TheoryData<int> Ids => [0, 1, 2, 3, 4];

    [Fact]
    public async Task Results_AreKept()
    {
        Assert.Equal(Number("a", 0.0), Number("a", 0.0));
        Assert.NotEqual(Number("a", 0.0), Number("a", -0.0));
        Assert.NotEqual(Number(null, 0.0), Number("", 0.0));
        Assert.Null(await NullAsync(1));
        Assert.True(NullCache.TryGet(1, out var text));
        Assert.Null(text);
        Assert.Null(await NullableAsync(null));
        Assert.Equal(0, await NullableAsync(0));
        Assert.True(NullableCache.TryGet(null, out var number));
        Assert.Null(number);
    }

    [Fact]
    public async Task NullResult_IsComputedOnce()
    {
        await NullAsync(1);
        Flush(Storage);
        var before = Computations;

        Assert.Null(await NullAsync(1));

        Assert.Equal(before, Computations);
    }

    [Fact]
    public void NullResultThatIsNotToBeKept_IsComputedEachTime()
    {
        var before = Computations;
        Perhaps(1);
        Perhaps(1);

        Assert.Equal(before + 2, Computations);
        Assert.Equal(0, Entries);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task ResultOfAnyShape_ComesBackAsItWas(int id)
    {
        Func<Task<object?>>[] calls =
        [
            () => Task.FromResult<object?>(Shapes.Text(id)),
            () => Task.FromResult<object?>(Shapes.Number(id)),
            () => Task.FromResult<object?>(Shapes.Money(id)),
            async () => await Shapes.DateAsync(id),
            async () => await Shapes.PairAsync(id),
            async () => await Shapes.ListAsync(id),
            async () => await Shapes.MapAsync(id),
            () => Task.FromResult<object?>(Shapes.Bytes(id)),
            () => Task.FromResult<object?>(Shapes.Order(id)),
        ];
        var before = Shapes.Computations;
        var plain = new List<string>();
        foreach (var call in calls)
        {
            plain.Add(Bits.Of(await call()));
        }

        // Once from what waits to be written, if anything does, and once from where it stays.
        for (var round = 0; round < 2; round++)
        {
            foreach (var (call, expected) in calls.Zip(plain))
            {
                Assert.Equal(expected, Bits.Of(await call()));
            }

            Flush(Storage);
        }

        Assert.Equal(before + calls.Length, Shapes.Computations);
        Assert.Equal(calls.Length, Entries);
    }

    [Fact]
    public async Task MutableResult_IsEachCallersOwn()
    {
        var first = await Shapes.ListAsync(3);
        first!.Add("spoiled");
        var second = await Shapes.ListAsync(3);
        Assert.Equal(["a", "b"], second!);
        second!.Clear();
        var third = await Shapes.MapAsync(2);
        third["a"][0] = 9;

        Assert.Equal(["a", "b"], (await Shapes.ListAsync(3))!);
        Assert.Equal(1, (await Shapes.MapAsync(2))["a"][0]);
    }

    [Fact]
    public async Task BodyThatThrows_StoresNothing()
    {
        var failure = new FormatException("no");
        Gated.SynchronousBody = _ => throw failure;
        Gated.Body = (_, _) => Task.FromException<int>(failure);

        Assert.Same(failure, Assert.Throws<FormatException>(() => Gated.Read(1)));
        Assert.Same(failure, await Assert.ThrowsAsync<FormatException>(() => Gated.FetchAsync(1, Token)));
        Assert.Same(failure, await Assert.ThrowsAsync<FormatException>(() => Gated.LoadAsync(1, Token).AsTask()));

        Assert.Equal(0, Entries);
        Gated.SynchronousBody = static id => 10 * id;
        Gated.Body = static (id, _) => Task.FromResult(10 * id);
        Assert.Equal(10, Gated.Read(1));
        Assert.Equal(10, await Gated.FetchAsync(1, Token));
        Assert.Equal(10, await Gated.LoadAsync(1, Token));
    }
}
