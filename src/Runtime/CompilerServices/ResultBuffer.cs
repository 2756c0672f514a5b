using System.Collections.Immutable;
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

    /// <summary>Reads a sequence that is awaited to its end.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="sequence">The sequence; null gives the default array.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Its items.</returns>
    public static async Task<ImmutableArray<T>> FillAsync<T>(IAsyncEnumerable<T>? sequence, CancellationToken cancellationToken)
    {
        if (sequence is null)
        {
            return default;
        }

        var items = ImmutableArray.CreateBuilder<T>();
        await foreach (var item in sequence.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            items.Add(item);
        }

        return items.DrainToImmutable();
    }

    /// <summary>Gives items one by one, as often as they are asked for.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; what its task throws is thrown when the first one is asked for.</param>
    public static async IAsyncEnumerable<T> Replay<T>(Task<ImmutableArray<T>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in await items.ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
