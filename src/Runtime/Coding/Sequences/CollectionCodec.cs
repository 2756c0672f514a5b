using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A <see cref="Collection{T}"/>, which passes changes on to the list behind it.</summary>
internal sealed class CollectionCodec<T>(Codec<IList<T>?> items) : WrapperCodec<Collection<T>, T>(items)
{
    protected override int Fields => IntPtr.Size;

    protected override IList<T> ItemsOf(Collection<T> value) => Inner.Of(value);

    protected override Collection<T> Create(IList<T> items) => new(items);

    private static class Inner
    {
        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "items")]
        private static extern ref IList<T> Field(Collection<T> collection);

        public static IList<T> Of(Collection<T> collection) => Field(collection);
    }
}
