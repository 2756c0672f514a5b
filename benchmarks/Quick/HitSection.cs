namespace Memo.Benchmarks.Quick;

/// <summary>Look-ups that all hit.</summary>
internal sealed class HitSection(string key, IReadOnlyList<Candidate> candidates, double limitOfDictionary)
{
    public IReadOnlyList<Target> Run(TextWriter output)
    {
        var measured = Stopclock.Measure(candidates);
        var reference = measured.Single(one => one.Name == Names.ConcurrentDictionary);
        MeasurementTable.Write(output, $"Hit, key {key}, 1,024 warm entries", measured, reference);

        var memo = Of(measured, Names.Memo);
        return
        [
            Target.AtMost($"hit, {key}", Ratio(memo, reference), limitOfDictionary, " x ConcurrentDictionary"),
            Target.AtMost($"hit, {key}, allocated", memo.Bytes, 0, " B"),
            .. Asynchronous("Task", Of(measured, Names.MemoTask), memo),
            .. Asynchronous("ValueTask", Of(measured, Names.MemoValueTask), memo),
            Target.AtMost($"hit, {key}, SlidingExpiration", Ratio(Of(measured, Names.MemoSliding), memo), 2, " x without"),
            Target.AtMost($"hit, {key}, RefreshAhead", Ratio(Of(measured, Names.MemoAhead), memo), 2, " x without"),
            Target.AtMost($"hit, {key}, Expiration", Ratio(Of(measured, Names.MemoExpiring), memo), 1.5, " x without"),
        ];
    }

    private IEnumerable<Target> Asynchronous(string kind, Measurement one, Measurement synchronous) =>
    [
        Target.AtMost($"hit, {key}, {kind}", Ratio(one, synchronous), 1.5, " x sync"),
        Target.AtMost($"hit, {key}, {kind}, allocated", one.Bytes, 0, " B"),
    ];

    private static Measurement Of(IEnumerable<Measurement> measured, string name) => measured.Single(one => one.Name == name);

    private static double Ratio(Measurement one, Measurement other) => one.Nanoseconds.Median / other.Nanoseconds.Median;
}
