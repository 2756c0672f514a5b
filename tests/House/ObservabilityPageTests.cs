using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Memo.TestKit;
using Microsoft.Extensions.Logging;

namespace Memo.House.Tests;

/// <summary>docs/observability.md lists what there is, no more and no less.</summary>
public partial class ObservabilityPageTests
{
    private static readonly Assembly Memo = typeof(MemoizeAttribute).Assembly;

    private static string[] Page => File.ReadAllLines(RepositoryRoot.Combine("docs", "observability.md"));

    [Fact]
    public void Events_AreListedWithTheirIdsAndLevels()
    {
        var there =
            from method in Type("MemoLog").GetMethods(BindingFlags.Public | BindingFlags.Static)
            let told = method.GetCustomAttribute<LoggerMessageAttribute>()
            where told is not null
            orderby told.EventId
            select $"| {told.EventId} | `{method.Name}` | {told.Level.ToString().ToLowerInvariant()} |";

        Assert.Equal(there, Page.Select(line => EventRow().Match(line).Value).Where(row => row.Length > 0));
    }

    [Fact]
    public void Instruments_AreListedWithTheirKindsAndUnits()
    {
        var there = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "Memo")
                {
                    there.Add($"| `{instrument.Name}` | {Kind(instrument)} | {instrument.Unit} |".Replace("  ", " ", StringComparison.Ordinal));
                }
            },
        };
        listener.Start();
        RuntimeHelpers.RunClassConstructor(Type("MemoMeter").TypeHandle);

        Assert.NotEmpty(there);
        Assert.Equal(there.Order(StringComparer.Ordinal), Page.Select(line => InstrumentRow().Match(line).Value).Where(row => row.Length > 0).Order(StringComparer.Ordinal));
    }

    private static Type Type(string name) => Memo.GetType($"Memo.Diagnostics.{name}", throwOnError: true)!;

    private static string Kind(Instrument instrument) => instrument.GetType().Name switch
    {
        "ObservableCounter`1" => "counter",
        "ObservableGauge`1" => "gauge",
        _ => "histogram",
    };

    [GeneratedRegex(@"^\| \d+ \| `\w+` \| \w+ \|")]
    private static partial Regex EventRow();

    [GeneratedRegex(@"^\| `memo\.[\w.]+` \| \w+ \|[^|]*\|")]
    private static partial Regex InstrumentRow();
}
