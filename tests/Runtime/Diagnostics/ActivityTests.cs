using System.Diagnostics;
using Memo.Tests.Diagnostics.Listening;
using Memo.Tests.Storages;
using Memo.Tests.Support;

namespace Memo.Tests.Diagnostics;

/// <summary>What a listener to the activity source <c>Memo</c> is told.</summary>
public static class ActivityTests
{
    public static TheoryData<string> Faces => ["plain", "task", "value task"];

    [Theory]
    [MemberData(nameof(Faces))]
    public static async Task Computation_IsASpanThatIsCurrentInTheBody(string face)
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var spans = new Spans();

        await CallAsync(face, 7);
        await CallAsync(face, 7);

        var span = Assert.Single(spans.Ended);
        Assert.Same(span, ObservedMethods.CurrentInBody);
        Assert.Equal("returned", span.GetTagItem("memo.outcome"));
        Assert.Equal(true, span.GetTagItem("memo.stored"));
        Assert.StartsWith("Memo.Runtime.Tests/", (string?)span.GetTagItem("memo.method"), StringComparison.Ordinal);
        Assert.Null(Activity.Current);
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public static async Task BodyThatThrows_IsASpanWithItsException(string face)
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var spans = new Spans();

        await Assert.ThrowsAsync<InvalidOperationException>(() => CallAsync(face, -7));

        var span = Assert.Single(spans.Ended);
        Assert.Equal("thrown", span.GetTagItem("memo.outcome"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("exception", Assert.Single(span.Events).Name);
        Assert.Null(Activity.Current);
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public static async Task Span_IsTheChildOfTheCallersOwn(string face)
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var spans = new Spans();
        using var outer = new Activity("outer").Start();

        await CallAsync(face, 8);

        Assert.Equal(outer.SpanId, Assert.Single(spans.Ended).ParentSpanId);
        Assert.Same(outer, Activity.Current);
    }

    [Fact]
    public static void Bypass_IsASpanWithItsReason()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var spans = new Spans();

        using (MemoScope.Bypass())
        {
            ObservedMethods.SquareOf(9);
        }

        var span = Assert.Single(spans.Ended);
        Assert.Equal("Scope", span.GetTagItem("memo.reason"));
        Assert.Null(span.GetTagItem("memo.stored"));
    }

    [Fact]
    public static void ResultThatIsNotStored_IsSaidSo()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var spans = new Spans();

        ObservedMethods.KeptIfEven(1);

        Assert.Equal(false, Assert.Single(spans.Ended).GetTagItem("memo.stored"));
    }

    [Fact]
    public static void OperationsOfAStorage_AreSpans()
    {
        using var scope = new StorageScope(new OwnStorage());
        using var spans = new Spans();

        ObservedMethods.SquareOf(10);
        ObservedMethods.SquareOf(10);
        var operations = spans.Ended.Where(span => span.GetTagItem("memo.operation") is not null).ToList();
        Assert.All(operations, span => Assert.Equal((nameof(OwnStorage), ActivityKind.Client), (span.GetTagItem("memo.level"), span.Kind)));
        Assert.Equal([("get", "miss"), ("get", "miss"), ("set", "ok"), ("get", "hit")], operations.Select(Told));
    }

    [Fact]
    public static void Forgetting_IsASpan()
    {
        using var scope = new StorageScope(new OwnStorage());
        using var spans = new Spans();

        ObservedMethods.SquareOfCache.Invalidate(10);
        ObservedMethods.SquareOfCache.Clear();

        // Of each storage that the method has used and that is alive.
        Assert.Superset(new HashSet<(object?, object?)> { ("remove", "ok"), ("clear", "ok") }, spans.Ended.Select(Told).ToHashSet());
    }

    [Fact]
    public static void StoringAResult_IsPartOfItsComputation()
    {
        using var scope = new StorageScope(new OwnStorage());
        using var spans = new Spans();

        ObservedMethods.SquareOf(11);

        var computation = Assert.Single(spans.Ended, span => span.GetTagItem("memo.method") is not null);
        var store = Assert.Single(spans.Ended, span => span.GetTagItem("memo.operation") is "set");
        Assert.Equal(computation.SpanId, store.ParentSpanId);
    }

    [Fact]
    public static void OperationThatFails_IsASpanWithItsException()
    {
        using var scope = new StorageScope(new OwnStorage { OnSet = static _ => throw new IOException() });
        using var spans = new Spans();

        ObservedMethods.SquareOf(12);

        var store = Assert.Single(spans.Ended, span => span.GetTagItem("memo.operation") is "set");
        Assert.Equal("error", store.GetTagItem("memo.outcome"));
        Assert.Equal(typeof(IOException).FullName, store.StatusDescription);
    }

    [Fact]
    public static void NobodyListens_NoSpanBegins()
    {
        using var scope = new StorageScope(new MemoryStorage());

        ObservedMethods.SquareOf(13);

        Assert.Null(ObservedMethods.CurrentInBody);
    }

    private static (object? Operation, object? Outcome) Told(Activity span) => (span.GetTagItem("memo.operation"), span.GetTagItem("memo.outcome"));

    private static async Task CallAsync(string face, int number)
    {
        if (face == "plain")
        {
            ObservedMethods.SquareOf(number);
        }
        else if (face == "task")
        {
            await ObservedMethods.SquareOfAsync(number);
        }
        else
        {
            await ObservedMethods.SquareOfInTurn(number);
        }
    }
}
