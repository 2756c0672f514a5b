using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A <see cref="ReadOnlyCollection{T}"/>: the list it is a view of, which its owner may change.</summary>
internal sealed class ReadOnlyCollectionCodec<T>(Codec<IList<T>?> items) : WrapperCodec<ReadOnlyCollection<T>, T>(items)
{
    protected override int Fields => IntPtr.Size;

    protected override IList<T> ItemsOf(ReadOnlyCollection<T> value) => Inner.Of(value);

    protected override ReadOnlyCollection<T> Create(IList<T> items) => new(items);

    private static class Inner
    {
        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "list")]
        private static extern ref IList<T> Field(ReadOnlyCollection<T> collection);

        public static IList<T> Of(ReadOnlyCollection<T> collection) => Field(collection);
    }
}
