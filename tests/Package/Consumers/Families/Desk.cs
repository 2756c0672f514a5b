using System.Globalization;
using Memo;

namespace Families;

/// <summary>Methods of an instance, of which some state is in the key and some is not.</summary>
public sealed partial class Desk([ExcludeFromKey] Action<string> log, [IncludeInKey] string currency, [IncludeInKey] List<int> rates)
{
    [Memoize(VaryBy = ["CultureInfo.CurrentCulture"], When = nameof(IsFinal))]
    public partial List<string> Quote(int amount);

    private List<string> QuoteCore(int amount)
    {
        log("quoting");
        return [.. rates.Select(rate => string.Create(CultureInfo.CurrentCulture, $"{amount * rate} {currency}"))];
    }

    private static bool IsFinal(int amount, List<string> result) => amount > 0 && result.Count > 0;

    [Memoize(Expiration = "1h")]
    public partial Task<Dictionary<string, Line>?> LoadAsync(string article, CancellationToken cancellationToken = default);

    private async Task<Dictionary<string, Line>?> LoadCoreAsync(string article, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        log("loading");
        return new() { [currency] = new Line(article, rates.Count, Unit.Gram, 0.5m) };
    }

    [Memoize(Instance = InstanceHandling.PerInstance)]
    public partial ValueTask<string[]> OwnedAsync(params string[] words);

    private ValueTask<string[]> OwnedCoreAsync(string[] words)
    {
        log("owned");
        return ValueTask.FromResult(words[..1]);
    }
}
