using Memo.Differential.Tests.Values;

namespace Memo.Differential.Tests.Signatures;

/// <summary>Ways to pass arguments, and bodies that do not leave them alone.</summary>
internal static partial class Calls
{
    public static IEnumerable<Signature> All =>
    [
        Signature.Of("Spans", values => values.Array(values.Char), values => values.Array(values.Int), (a, b) => Spans(a, b), (a, b) => SpansCore(a, b)),
        Signature.Of("WritableSpans", values => values.Array(values.Int), a => (WritableSpans(a), Representation.Of(a)), a => (WritableSpansCore(a), Representation.Of(a))),
        Signature.Of("Params", values => values.Name(), values => values.Array(values.Int), (a, b) => Params(a, b), (a, b) => ParamsCore(a, b)),
        Signature.Of("ParamSpans", values => values.Array(values.Text), a => ParamSpans(a), a => ParamSpansCore(a)),
        Signature.Of("References", values => values.Sample(), values => values.Decimal(), (a, b) => References(in a, in b), (a, b) => ReferencesCore(in a, in b)),
        Signature.Of("Tasks", values => values.List(values.Int), a => TasksAsync(a).GetAwaiter().GetResult(), a => TasksCoreAsync(a).GetAwaiter().GetResult()),
        Signature.Of("ValueTasks", values => values.Maybe(values.Order), a => ValueTasksAsync(a).AsTask().GetAwaiter().GetResult(), a => ValueTasksCoreAsync(a).AsTask().GetAwaiter().GetResult()),
        Signature.Of("ChangedByBody", values => values.List(values.Int), a => (ChangedByBody(a), Representation.Of(a)), a => (ChangedByBodyCore(a), Representation.Of(a))),
        Signature.Of("SharedInside", values => values.Customer(), a => SharedInside(a), a => SharedInsideCore(a)),
        Signature.Of("Generic", values => values.Decimal(), values => values.Text(), (a, b) => (Generic(a), Generic(b)), (a, b) => (GenericCore(a), GenericCore(b))),
        Signature.Of("Conditional", values => values.Int(), values => values.Text(), (a, b) => Conditional(a, b), (a, b) => ConditionalCore(a, b)),
        Signature.Of("Instances", values => new Shelf(values.Next(3), values.Text()), values => values.Int(), (a, b) => a.Find(b), (a, b) => a.FindCore(b)),
    ];

    [Memoize]
    public static partial ulong Spans(ReadOnlySpan<char> a, ReadOnlySpan<int> b);

    private static ulong SpansCore(ReadOnlySpan<char> a, ReadOnlySpan<int> b) => Representation.Of([a.ToString(), b.ToArray()]);

    [Memoize]
    public static partial int WritableSpans(Span<int> a);

    private static int WritableSpansCore(Span<int> a)
    {
        var first = a.IsEmpty ? 0 : a[0];
        if (first == 1)
        {
            a.Reverse();
        }

        return first;
    }

    [Memoize]
    public static partial string Params(string a, params int[] b);

    private static string ParamsCore(string a, params int[] b) => $"{a}:{string.Join(',', b)}";

    [Memoize]
    public static partial string ParamSpans(params ReadOnlySpan<string?> a);

    private static string ParamSpansCore(params ReadOnlySpan<string?> a) => string.Join('|', a!);

    [Memoize]
    public static partial ulong References(in Sample a, in decimal b);

    private static ulong ReferencesCore(in Sample a, in decimal b) => Representation.Of([a, b]);

    [Memoize]
    public static partial Task<List<int>> TasksAsync(List<int> a, CancellationToken cancellationToken = default);

    private static async Task<List<int>> TasksCoreAsync(List<int> a, CancellationToken cancellationToken = default)
    {
        if (a.Count == 2)
        {
            await Task.Yield();
        }

        return [.. a, cancellationToken.IsCancellationRequested ? 1 : 0];
    }

    [Memoize]
    public static partial ValueTask<Order?> ValueTasksAsync(Order? a);

    private static ValueTask<Order?> ValueTasksCoreAsync(Order? a) => new(a is null ? null : a with { Lines = [.. a.Lines], Customer = null });

    [Memoize]
    public static partial int ChangedByBody(List<int> a);

    private static int ChangedByBodyCore(List<int> a)
    {
        var count = a.Count;
        if (count % 2 == 1)
        {
            a.Add(count);
        }

        return count;
    }

    [Memoize]
    public static partial List<Customer> SharedInside(Customer a);

    private static List<Customer> SharedInsideCore(Customer a)
    {
        var one = new Customer { Name = a.Name, Scores = [.. a.Scores] };
        return [one, one];
    }

    [Memoize]
    public static partial string Generic<T>(T a);

    private static string GenericCore<T>(T a) => $"{typeof(T)} {Representation.Of(a)}";

    [Memoize(When = nameof(IsWorthIt), CacheNull = false)]
    public static partial string? Conditional(int a, string? b);

    private static string? ConditionalCore(int a, string? b) => b is null ? null : b + a;

    private static bool IsWorthIt(int a, string? b, string? result) => a > 1;
}
