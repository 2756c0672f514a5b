using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

public static class CopyTests
{
    [Fact]
    public static void Copy_SharesNothingThatCanBeChanged()
    {
        var set = new HashSet<int> { 1 };
        var setCopy = Coded.Copy(Codecs.HashSet(Codecs.Int32), set);
        setCopy.Add(2);
        Assert.Equal([1], set);

        var map = new Dictionary<int, HashSet<int>> { [1] = [1] };
        var mapCopy = Coded.Copy(Codecs.Dictionary(Codecs.Int32, Codecs.HashSet(Codecs.Int32)), map);
        mapCopy[1].Add(2);
        Assert.Equal([1], map[1]);

        var concurrent = new ConcurrentDictionary<int, int> { [1] = 1 };
        Coded.Copy(Codecs.ConcurrentDictionary(Codecs.Int32, Codecs.Int32), concurrent)[1] = 2;
        Assert.Equal(1, concurrent[1]);

        var bits = new BitArray(3);
        Coded.Copy(Codecs.BitArray, bits)[1] = true;
        Assert.False(bits[1]);

        var frozen = new Dictionary<int, HashSet<int>> { [1] = [1] }.ToFrozenDictionary();
        Coded.Copy(Codecs.FrozenDictionary(Codecs.Int32, Codecs.HashSet(Codecs.Int32)), frozen)[1].Add(2);
        Assert.Equal([1], frozen[1]);
    }

    [Fact]
    public static void CopyOfView_IsBackedByACopy()
    {
        var backing = new Dictionary<int, int> { [1] = 1 };
        var copy = Coded.Copy(Codecs.ReadOnlyDictionary(Codecs.Int32, Codecs.Int32), new(backing));
        backing[1] = 2;
        Assert.Equal(1, copy[1]);
    }

    [Fact]
    public static void ViewAndWhatItShows_StayTogetherInTheCopy()
    {
        var backing = new Dictionary<int, int> { [1] = 1 };
        var codec = Codecs.KeyValuePair(
            Codecs.Dictionary(Codecs.Int32, Codecs.Int32),
            Codecs.IReadOnlyDictionary(Codecs.Int32, Codecs.Int32));
        var copy = Coded.Copy(codec, new(backing, new ReadOnlyDictionary<int, int>(backing)));
        copy.Key[1] = 2;
        Assert.Equal(2, copy.Value[1]);
        Assert.Equal(1, backing[1]);
    }

    [Fact]
    public static void SharedObjects_StaySharedInTheCopy()
    {
        var shared = new HashSet<int> { 1 };
        var copy = Coded.Copy(
            Codecs.Dictionary(Codecs.Int32, Codecs.ISet(Codecs.Int32)),
            new() { [1] = shared, [2] = shared, [3] = new HashSet<int> { 1 } });
        Assert.NotSame(shared, copy[1]);
        Assert.Same(copy[1], copy[2]);
        Assert.NotSame(copy[1], copy[3]);
    }

    [Fact]
    public static void KeyThatIsEqualByContent_IsCopiedAndFound()
    {
        var key = new EqualBox { Content = 1 };
        var map = new Dictionary<EqualBox, EqualBox> { [key] = key };
        var copy = Coded.Copy(Codecs.Dictionary(Boxes.Equal, Boxes.Equal), map);
        var copiedKey = Assert.Single(copy).Key;
        Assert.NotSame(key, copiedKey);
        Assert.Same(copiedKey, copy[key]);
        Assert.Equal(1, Coded.RoundTrip(Codecs.SortedSet(Boxes.Equal), [key]).Single().Content);
    }

    [Fact]
    public static void KeyThatIsEqualByReferenceOnly_IsRefused()
    {
        var box = new Box { Content = 1 };
        Assert.False(Coded.TryCopy(Codecs.HashSet(Boxes.Plain), [box], out _));
        Assert.False(Coded.TryCopy(Codecs.ImmutableHashSet(Boxes.Plain), [box], out _));
        Assert.False(Coded.TryCopy(Codecs.Dictionary(Boxes.Plain, Codecs.Int32), new() { [box] = 1 }, out _));
        Assert.False(Coded.TryCopy(Codecs.HashSet(Codecs.HashSet(Codecs.Int32)), [[1]], out _));
        Assert.False(Coded.TryCopy(Codecs.HashSet(Codecs.KeyValuePair(Codecs.Int32, Boxes.Plain)), [new(1, box)], out _));
        Assert.Throws<InvalidDataException>(() => Coded.RoundTrip(Codecs.HashSet(Boxes.Plain), [box]));
        Assert.Throws<InvalidDataException>(() => Coded.RoundTrip(Codecs.FrozenDictionary(Boxes.Plain, Codecs.Int32), new Dictionary<Box, int> { [box] = 1 }.ToFrozenDictionary()));
        Assert.Equal(1, Coded.Copy(Codecs.Dictionary(Codecs.Int32, Boxes.Plain), new() { [1] = box })[1].Content);
    }

    [Fact]
    public static void KeyThatWasChangedInItsPlace_IsRefused()
    {
        var key = new EqualBox { Content = 1 };
        var (set, map, sorted) = (new HashSet<EqualBox> { key }, new Dictionary<EqualBox, int> { [key] = 1 }, ImmutableHashSet.Create(key));
        key.Content = 2;
        Assert.Null(Coded.TryWrite(Codecs.HashSet(Boxes.Equal), set));
        Assert.Null(Coded.TryWrite(Codecs.Dictionary(Boxes.Equal, Codecs.Int32), map));
        Assert.Null(Coded.TryWrite(Codecs.ImmutableHashSet(Boxes.Equal), sorted));
        Assert.False(Coded.TryCopy(Codecs.HashSet(Boxes.Equal), set, out _));
        Assert.False(Coded.TryCopy(Codecs.Dictionary(Boxes.Equal, Codecs.Int32), map, out _));
        Assert.False(Coded.TryCopy(Codecs.ImmutableHashSet(Boxes.Equal), sorted, out _));
    }

    [Fact]
    public static void SortedKeysThatAreNotInOrderAnyMore_AreRefused()
    {
        var (first, second) = (new EqualBox { Content = 1 }, new EqualBox { Content = 2 });
        var set = new SortedSet<EqualBox> { first, second };
        first.Content = 3;
        Assert.False(Coded.TryCopy(Codecs.SortedSet(Boxes.Equal), set, out _));
    }

    [Fact]
    public static void WhatCannotBeChanged_IsShared()
    {
        var frozen = FrozenSet.Create(1);
        Assert.True(Codecs.FrozenSet(Codecs.Int32).IsImmutable);
        Assert.True(Codecs.IImmutableSet(Codecs.Int32).IsImmutable);
        Assert.Same(frozen, Coded.Copy(Codecs.FrozenSet(Codecs.Int32), frozen));
        Assert.Same(frozen, Coded.Copy(Codecs.IReadOnlySet(Codecs.Int32), frozen));
        Assert.False(Codecs.IReadOnlySet(Codecs.Int32).IsImmutable);
        Assert.False(Codecs.ImmutableHashSet(Boxes.Equal).IsImmutable);
        Assert.False(Codecs.ImmutableDictionary(Codecs.Int32, Boxes.Plain).IsImmutable);
        Assert.False(Codecs.ReadOnlyDictionary(Codecs.Int32, Codecs.Int32).IsImmutable);
        Assert.False(Codecs.KeyValuePair(Codecs.Int32, Boxes.Plain).IsImmutable);
        Assert.True(Codecs.KeyValuePair(Codecs.Int32, Codecs.Int32).IsImmutable);
    }

    [Fact]
    public static void SetInsideOfItself_IsNoEndlessCopy()
    {
        var codec = new LoopCodec();
        var loop = new Loop();
        loop.Items[1] = loop;
        var copy = Coded.Copy(codec, loop);
        Assert.NotSame(loop, copy);
        Assert.Same(copy, copy.Items[1]);
        Assert.Null(Coded.TryWrite(codec, loop));
        loop.Fixed = ImmutableDictionary<int, Loop>.Empty.Add(1, loop);
        var fixedCopy = Coded.Copy(Codecs.ImmutableDictionary(Codecs.Int32, codec), loop.Fixed);
        Assert.Same(fixedCopy, fixedCopy[1].Fixed);
    }

    private sealed class Loop
    {
        public Dictionary<int, Loop> Items { get; set; } = [];

        public ImmutableDictionary<int, Loop> Fixed { get; set; } = ImmutableDictionary<int, Loop>.Empty;
    }

    private sealed class LoopCodec : Codec<Loop>
    {
        private readonly Codec<Dictionary<int, Loop>> _items;
        private readonly Codec<ImmutableDictionary<int, Loop>> _fixed;

        public LoopCodec()
        {
            _items = Codecs.Dictionary(Codecs.Int32, this)!;
            _fixed = Codecs.ImmutableDictionary(Codecs.Int32, this)!;
        }

        public override bool IsImmutable => false;

        public override int MinimumSize => 1;

        public override void Write(ref CanonicalWriter writer, Loop value)
        {
            if (writer.TryEnterPresent(value is not null))
            {
                _items.Write(ref writer, value!.Items);
                _fixed.Write(ref writer, value.Fixed);
                writer.Leave();
            }
        }

        public override Loop Read(ref CanonicalReader reader) => throw new InvalidDataException();

        public override Loop Copy(Loop value, ref CopyContext context)
        {
            if (context.TryGetCopy(value, out var copy))
            {
                return copy;
            }

            copy = new Loop();
            context.Remember(value, copy);
            copy.Items = _items.Copy(value.Items, ref context);
            copy.Fixed = _fixed.Copy(value.Fixed, ref context);
            return copy;
        }

        public override void Measure(Loop value, ref SizeMeter meter)
        {
        }
    }
}
