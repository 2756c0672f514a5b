using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A list that nobody can change, made by the compiler or read from an encoding.</summary>
internal sealed class FixedListType<TInterface, T>(byte tag, Codec<T> element) : RunTimeType<TInterface>(tag)
    where TInterface : class
{
    public override bool Implements => typeof(TInterface).IsAssignableFrom(typeof(FixedList<T>));

    public override bool Is(Type type) => FixedLists<T>.Contain(type);

    public override void Write(ref CanonicalWriter writer, TInterface value) => Elements.Write(ref writer, element, ItemsOf(value));

    public override TInterface Read(ref CanonicalReader reader) => Create(Elements.ReadArray(ref reader, element));

    public override TInterface? Copy(TInterface value, ref CopyContext context)
    {
        if (element.IsImmutable)
        {
            return value;
        }

        if (context.TryGetCopy(value, out var known))
        {
            return known;
        }

        var items = ItemsOf(value);
        Elements.CopyAll(element, items, items, ref context);
        if (!context.TryGetCopy(value, out var copy))
        {
            copy = Create(items);
            context.Remember(value, copy);
        }

        return copy;
    }

    public override void Measure(TInterface value, ref SizeMeter meter)
    {
        var items = ItemsOf(value);
        meter.AddObject(IntPtr.Size);
        meter.AddArrayOf<T>(items.Length);
        Elements.Measure(element, items, ref meter);
    }

    private static TInterface Create(T[] items) => (TInterface)(object)new FixedList<T>(items);

    private static T[] ItemsOf(TInterface value) => [.. (IReadOnlyList<T>)(object)value];
}
