using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

public static class ShapeCheckTests
{
    [Fact]
    public static void ExactFields_Hold()
    {
        Assert.True(ShapeCheck.Holds<Plain>("_discount", "<Id>k__BackingField"));
        Assert.True(ShapeCheck.Holds<Derived, Plain>("_more"));
        Assert.True(ShapeCheck.Holds<Value>("X", "Y"));
        Assert.True(ShapeCheck.Holds<Empty>());
    }

    [Fact]
    public static void FieldThatIsNotListed_IsSaidOnce()
    {
        using var listener = new Listener();
        Assert.False(ShapeCheck.Holds<Hiding>("<Id>k__BackingField"));
        Assert.False(ShapeCheck.Holds<Hiding>("<Id>k__BackingField"));
        var (level, payload) = Assert.Single(listener.Events, static e => (string)e.Payload[0]! == typeof(Hiding).ToString());
        Assert.Equal(EventLevel.Error, level);
        Assert.Equal("_discount", payload[1]);
        Assert.Equal($"'{typeof(Hiding)}' has the field '_discount', which its shape does not list: no value of it is cached.", payload[2]);
    }

    [Fact]
    public static void FieldThatIsNotThere_IsSaid()
    {
        using var listener = new Listener();
        Assert.False(ShapeCheck.Holds<Lacking>("X", "Y"));
        var (_, payload) = Assert.Single(listener.Events, static e => (string)e.Payload[0]! == typeof(Lacking).ToString());
        Assert.Equal("Y", payload[1]);
    }

    [Fact]
    public static void BaseTypeThatIsNotExpected_IsSaid()
    {
        using var listener = new Listener();
        Assert.False(ShapeCheck.Holds<Orphan>());
        Assert.False(ShapeCheck.Holds<Orphan, Derived>());
        var (_, payload) = Assert.Single(listener.Events, static e => (string)e.Payload[0]! == typeof(Orphan).ToString());
        Assert.Equal(typeof(Plain).ToString(), payload[1]);
    }

    private sealed class Listener : EventListener
    {
        // The base class's constructor calls back before this one's has run.
        private ConcurrentQueue<(EventLevel Level, IReadOnlyList<object?> Payload)>? _events;

        public ConcurrentQueue<(EventLevel Level, IReadOnlyList<object?> Payload)> Events => LazyInitializer.EnsureInitialized(ref _events);

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Memo")
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventSource.Name == "Memo")
            {
                Events.Enqueue((eventData.Level, eventData.Payload!));
            }
        }
    }

    private class Plain
    {
        private readonly int _discount = 1;

        public int Id { get; set; }

        public int Discounted => Id - _discount;
    }

    private sealed class Derived : Plain
    {
        private readonly int _more = 1;

        public int More => _more;
    }

    private sealed class Orphan : Plain;

    private sealed class Hiding
    {
        private readonly int _discount = 1;

        public int Id { get; set; }

        public int Discounted => Id - _discount;
    }

    private sealed class Empty;

    private struct Value(int x)
    {
        public int X = x;
        public int Y = x;
    }

    private struct Lacking(int x)
    {
        public int X = x;
    }
}
