using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Memo.Differential.Tests.Values;

namespace Memo.Differential.Tests.Signatures;

/// <summary>Records, classes, structs and tuples.</summary>
internal static partial class Composites
{
    public static IEnumerable<Signature> All =>
    [
        Signature.Of("Records", values => values.Maybe(values.Money), Records, RecordsCore),
        Signature.Of("Orders", values => values.Maybe(values.Order), Orders, OrdersCore),
        Signature.Of("Classes", values => values.Maybe(values.Customer), values => values.Next(2), Classes, ClassesCore),
        Signature.Of("Structs", values => values.Sample(), values => values.MaybeValue(values.Sample), Structs, StructsCore),
        Signature.Of("Initialized", values => values.Settings(), Initialized, InitializedCore),
        Signature.Of("Derived", values => values.Maybe(values.Animal), Derived, DerivedCore),
        Signature.Of("Tuples", values => (values.Int(), values.Text(), values.Double(), values.Bool(), values.Long(), values.Char(), values.Byte(), values.List(values.Int), values.Decimal()), Tuples, TuplesCore),
        Signature.Of("OldTuples", values => values.Maybe(() => Tuple.Create(values.Next(4), values.Text())), OldTuples, OldTuplesCore),
        Signature.Of("Pages", values => new Page<Line?>(values.List(() => values.Maybe(values.Line)), values.Next(2)), Pages, PagesCore),
        Signature.Of("Nodes", values => values.Maybe(() => values.Node()), Nodes, NodesCore),
        Signature.Of("Trees", values => values.Tree(), Trees, TreesCore),
        Signature.Of("Figures", values => values.Maybe(values.Figure), Figures, FiguresCore),
        Signature.Of("Events", values => values.List(values.Event), Events, EventsCore),
        Signature.Of("Ranges", values => new Range(values.Next(3), values.MaybeValue(values.Int)), values => values.MaybeValue(() => new Range(values.Next(3), null)), Ranges, RangesCore),
        Signature.Of("Json", values => Parse(values), Json, JsonCore),
        Signature.Of("JsonNodes", values => values.Maybe(() => JsonNode.Parse(Parse(values).GetRawText())!), JsonNodes, JsonNodesCore),
        Signature.Of("Bits", values => new BitArray(values.Array(values.Bool, 12)), Bits, BitsCore),
    ];

    [Memoize]
    public static partial Money? Records(Money? a);

    private static Money? RecordsCore(Money? a) => a is null ? null : a with { Amount = a.Amount * 1.0m };

    [Memoize]
    public static partial Order? Orders(Order? a);

    private static Order? OrdersCore(Order? a) => a is null ? null : a with { Id = a.Id + 1, Lines = [.. a.Lines], Customer = Copy(a.Customer) };

    [Memoize]
    public static partial Customer Classes(Customer? a, int b);

    private static Customer ClassesCore(Customer? a, int b) => new Customer { Name = a?.Name, Tags = a?.Tags?.ToList(), Scores = [b, .. a?.Scores ?? []] };

    [Memoize]
    public static partial Sample Structs(Sample a, Sample? b);

    private static Sample StructsCore(Sample a, Sample? b) => b ?? a;

    [Memoize]
    public static partial Settings Initialized(Settings a);

    private static Settings InitializedCore(Settings a) => new Settings { Name = a.Name, Level = a.Level + 1, Limits = a.Limits?.ToDictionary() };

    [Memoize]
    public static partial ulong Derived(Animal? a);

    private static ulong DerivedCore(Animal? a) => Representation.Of([a]);

    [Memoize]
    public static partial (int, string?, double, bool, long, char, byte, List<int>, decimal) Tuples((int First, string? Second, double, bool, long, char, byte, List<int>, decimal) a);

    private static (int, string?, double, bool, long, char, byte, List<int>, decimal) TuplesCore((int First, string? Second, double, bool, long, char, byte, List<int>, decimal) a) => (a.First, a.Second, a.Item3, a.Item4, a.Item5, a.Item6, a.Item7, a.Item8.ToList(), a.Item9);

    [Memoize]
    public static partial Tuple<int, string?>? OldTuples(Tuple<int, string?>? a);

    private static Tuple<int, string?>? OldTuplesCore(Tuple<int, string?>? a) => a is null ? null : Tuple.Create(a.Item1 + 1, a.Item2);

    [Memoize]
    public static partial Page<Money?> Pages(Page<Line?> a);

    private static Page<Money?> PagesCore(Page<Line?> a) => new Page<Money?>([.. a.Items.Select(line => line?.Price)], a.Number);

    [Memoize]
    public static partial Node? Nodes(Node? a);

    private static Node? NodesCore(Node? a) => Mirror(a);

    [Memoize]
    public static partial Tree Trees(Tree a);

    private static Tree TreesCore(Tree a) => a with { Label = a.Label + a.Children.Items.Length };

    [Memoize]
    public static partial Figure? Figures(Figure? a);

    private static Figure? FiguresCore(Figure? a) => a is Figure.Polygon polygon ? new Figure.Polygon([.. polygon.Sides, 1.0]) : a;

    [Memoize]
    public static partial List<Event> Events(List<Event> a);

    private static List<Event> EventsCore(List<Event> a) => [.. Enumerable.Reverse(a)];

    [Memoize]
    public static partial Range? Ranges(Range a, Range? b);

    private static Range? RangesCore(Range a, Range? b) => b is null ? a : null;

    [Memoize]
    public static partial JsonElement Json(JsonElement a);

    private static JsonElement JsonCore(JsonElement a) => JsonDocument.Parse($"[{a.GetRawText()}]").RootElement.Clone();

    [Memoize]
    public static partial JsonNode? JsonNodes(JsonNode? a);

    private static JsonNode? JsonNodesCore(JsonNode? a) => a is null ? null : new JsonArray(a.DeepClone());

    [Memoize]
    public static partial BitArray Bits(BitArray a);

    private static BitArray BitsCore(BitArray a) => new BitArray(a).Not();

    private static Customer? Copy(Customer? customer) =>
        customer is null ? null : new Customer { Name = customer.Name, Tags = customer.Tags?.ToList(), Scores = [.. customer.Scores] };

    private static Node? Mirror(Node? node) =>
        node is null ? null : new Node { Value = node.Value, Left = Mirror(node.Right), Right = Mirror(node.Left) };

    private static JsonElement Parse(Hostile values)
    {
        var text = values.Next(6) switch { 0 => "1", 1 => "1.0", 2 => "{\"a\":1}", 3 => "{ \"a\":1}", 4 => "[1,null]", _ => "\"\\u0061\"" };
        return JsonDocument.Parse(text).RootElement.Clone();
    }
}
