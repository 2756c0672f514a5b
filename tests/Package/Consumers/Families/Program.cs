using System.Collections;
using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Families;
using Memo;

if (args is ["bytes"])
{
    CacheStorage.Default = new BytesInMemory();
}

var line = new Line("tea", 2, Unit.Gram, 1.50m);

Show("record", () => Own.Prepared(new Order(Guid.Empty, [line], new() { ["gift"] = null })), () => Own.PreparedCache.Statistics,
    order => $"{string.Join(", ", order.Lines)}; {string.Join(", ", order.Marks)}; {order.Due:o}");
Show("tuple and structs", () => Own.Frame(new Point(0, 1), new Point(2, 3), new Box { Width = 4 }), () => Own.FrameCache.Statistics,
    frame => $"{frame.Middle.X} {frame.Middle.Y}; {frame.Size.Width} {frame.Size.Height}; {frame.Width?.From} {frame.Width?.To}");
Show("class", () => Own.Merge(new Settings { Name = "n", Sizes = [1], Words = new(["a"]) }, "bc"), () => Own.MergeCache.Statistics,
    settings => $"{settings.Name}; {Join(settings.Sizes)}; {Join(settings.Words)}");
Show("tree", () => Own.Mirror(new Tree { Name = "a", Children = [new() { Name = "b" }, new() { Name = "c" }] }), () => Own.MirrorCache.Statistics,
    tree => $"{tree.Name}: {Join(tree.Children.Select(child => child.Name))}");
Show("hierarchy", () => Own.Doubled(new Group([new Circle(1), new Group([])])), () => Own.DoubledCache.Statistics,
    figure => Join(((Group)figure).Parts.Select(part => part is Circle circle ? $"circle {circle.Radius}" : "group")));
Show("interface", () => Own.Taxed(new Card(5, "1")), () => Own.TaxedCache.Statistics, payment => $"{payment}");
Show("generic record", () => Own.FirstPage(new Page<Line>([line, line], 2), 1), () => Own.FirstPageCache.Statistics, page => $"{Join(page.Items)} of {page.Total}");
Show("codec of its own", () => Own.Following(new Secret(41)), () => Own.FollowingCache.Statistics, secret => $"{secret}");
Show("generic method", () => Own.Twice(1, [2, 3]), () => Own.TwiceCache<int>().Statistics, Join);
Show("generic method of records", () => Own.Twice(line, [line]), () => Own.TwiceCache<Line>().Statistics, Join);

Show("span", () => Framework.Sorted([3, 1, 2]), () => Framework.SortedCache.Statistics, Join);
Show("matrix", () => Framework.Transposed(new long[,] { { 1, 2 } }), () => Framework.TransposedCache.Statistics,
    matrix => $"{matrix.GetLength(0)}x{matrix.GetLength(1)}: {Join(matrix.Cast<long>())}");
Show("sequences", () => Framework.Letters("abc", ["d", "e"]), () => Framework.LettersCache.Statistics,
    letters => $"{Join(letters.Queue)}; {Join(letters.Stack)}; {Join(letters.Linked)}; {letters.Memory}");
Show("immutable", () => Framework.Immutable([2, 1]), () => Framework.ImmutableCache.Statistics,
    all => $"{Join(all.Array)}; {Join(all.List)}; {Join(all.Set.Order())}; {Join(all.Map)}");
Show("frozen", () => Framework.Frozen(new[] { "a" }.ToFrozenSet()), () => Framework.FrozenCache.Statistics, all => $"{Join(all.Set)}; {Join(all.Map)}");
Show("sets", () => Framework.Union(new HashSet<string> { "a", "b" }, ["c"]), () => Framework.UnionCache.Statistics, set => $"{Join(set.Order())}; {set.Contains("A")}");
Show("sets in another order", () => Framework.Union(new HashSet<string> { "b", "a" }, ["c"]), () => Framework.UnionCache.Statistics, set => Join(set.Order()));
Show("read-only", () => Framework.Positions(new(["a", "b", "a"]), new Dictionary<string, int> { ["b"] = 10 }), () => Framework.PositionsCache.Statistics,
    words => Join(words.Select(word => $"{word.Key}: {Join(word.Value)}")));
Show("maps", () => Framework.Times(new() { ["a"] = 90 }), () => Framework.TimesCache.Statistics, Join);
Show("buffered", () => Framework.Ones(new BitArray([true, false, true])), () => Framework.OnesCache.Statistics, Join);
Show("buffered and awaited", () => Framework.Countdown(3).ToBlockingEnumerable().ToArray(), () => Framework.CountdownCache.Statistics, Join);
Show("json", () => Framework.Wrapped(Parse("[1]"), JsonNode.Parse("""{"a":[1,null]}""")), () => Framework.WrappedCache.Statistics, json => json.ToJsonString());

var desk = new Desk(text => Console.WriteLine($"({text})"), "EUR", [1, 2]);
var same = new Desk(text => Console.WriteLine($"(same, {text})"), "EUR", [1, 2]);
Show("instance", () => desk.Quote(3), () => Desk.QuoteCache.Statistics, Join);
Show("equal instance", () => same.Quote(3), () => Desk.QuoteCache.Statistics, Join);
Show("not stored", () => desk.Quote(0), () => Desk.QuoteCache.Statistics, Join);
Show("instance's own", () => same.OwnedAsync("a", "b").AsTask().Result, () => Desk.OwnedCache.Statistics, Join);
Show("task", () => desk.LoadAsync("tea").Result, () => Desk.LoadCache.Statistics, lines => Join(lines ?? []));

var shelf = new Shelf<string>("s", ["a", "b", "a"]);
Show("generic type", () => shelf.Count(2), () => Shelf<string>.CountCache.Statistics, Join);
Show("overload", () => new Shelf<string>("s", ["a", "b", "a"]).Count(new Point(1, 2), true), () => Shelf<string>.CountCache.Statistics, Join);
Show("nested struct", () => new Shelf<int>.Label(1, 2).Text<Unit>([Unit.Gram]), () => Shelf<int>.Label.TextCache<Unit>().Statistics, text => text);

var key = new Order(Guid.Empty, [], []);
Own.PreparedCache.Set(key, new Order(Guid.Empty, [line], []));
Console.WriteLine($"handle: {Own.PreparedCache.TryGet(key, out var prepared)} {prepared?.Lines.Count} {Own.PreparedCache.Invalidate(key)} {Own.PreparedCache.TryGet(key, out _)}");

CacheStorage.Default.Set("named", line, TimeSpan.FromHours(1));
CacheStorage.Default["untyped"] = line;
Console.WriteLine($"named: {CacheStorage.Default.GetOrAdd("named", () => line with { Count = 0 })}, {CacheStorage.Default.TryGet("untyped", out Line? untyped)} {untyped}");
Lives.ShowAsync(new Page<Line>([line, line], 2)).GetAwaiter().GetResult();
Console.WriteLine($"hits: {Join(Own.PreparedCache.Statistics.HitsByLevel)}");

static JsonElement Parse(string json) => JsonElement.Parse(json);

static string Join<T>(IEnumerable<T> items) => string.Join(", ", items);

// The second answer comes from the storage, as another object than the first caller got; both look the same.
static void Show<T>(string family, Func<T> call, Func<MethodStatistics> statistics, Func<T, string> describe)
{
    var first = describe(call());
    var second = describe(call());
    var computed = statistics();
    Console.WriteLine($"{family}: {(first == second ? first : $"{first} BUT {second}")} ({computed.Computations} computed, {computed.Hits} hits)");
}
