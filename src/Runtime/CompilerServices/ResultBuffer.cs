using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Memo.CompilerServices;

/// <summary>Reads lazy results to their end, so that they can be kept.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResultBuffer
{
    /// <summary>Reads a sequence to its end.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="sequence">The sequence.</param>
    /// <returns>Its items; null if there is no sequence.</returns>
    [return: NotNullIfNotNull(nameof(sequence))]
    public static IEnumerable<T>? Fill<T>(IEnumerable<T>? sequence) => sequence?.ToArray();
}
