using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>What can be written without regard to the order of its items.</summary>
internal interface IUnorderedWriter<T>
{
    void WriteUnordered(ref CanonicalWriter writer, T value);
}
