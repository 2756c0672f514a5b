using Memo.Model.Shapes;

namespace Memo.Model.Tests.Shapes;

/// <summary>What is no data says why and where.</summary>
public class NoDataTests
{
    private const string Orders =
        """
        public record Order(int Id, Customer Customer);
        public record Customer(string Name, List<Account> Accounts) { public System.Data.Common.DbConnection? Connection { get; init; } }
        public record Account(Dictionary<string, Order> Orders);
        """;

    [Theory]
    [InlineData("Order", "value.Customer.Connection: 'DbConnection' holds no data")]
    [InlineData("Customer", "value.Connection: 'DbConnection' holds no data")]
    [InlineData("Account[]", "value[].Orders[].Value.Customer.Connection: 'DbConnection' holds no data")]
    [InlineData("(int, Order)?", "value.Item2.Customer.Connection: 'DbConnection' holds no data")]
    [InlineData("KeyValuePair<Order, int>", "value.Key.Customer.Connection: 'DbConnection' holds no data")]
    public void Obstacle_HasItsPath(string type, string text) =>
        Assert.Equal(text, Described.NoData(type, Orders));

    [Theory]
    [InlineData("object", "value: 'object' may be any type at run time")]
    [InlineData("dynamic", "value: 'dynamic' may be any type at run time")]
    [InlineData("Array", "value: 'Array' may be any type at run time")]
    [InlineData("Enum", "value: 'Enum' may be any type at run time")]
    [InlineData("IComparable<int>", "value: 'IComparable<int>' may be any type at run time")]
    [InlineData("Action[]", "value[]: 'Action' is a delegate, which holds no data")]
    [InlineData("MulticastDelegate", "value: 'MulticastDelegate' is a delegate, which holds no data")]
    [InlineData("System.Linq.Expressions.Expression<Func<int>>", "value: nothing is known of the data that 'Expression<Func<int>>' holds")]
    [InlineData("Task<int>", "value: 'Task<int>' holds no data")]
    [InlineData("Stream", "value: 'Stream' holds no data")]
    [InlineData("CancellationTokenSource", "value: 'CancellationTokenSource' holds no data")]
    [InlineData("IAsyncEnumerator<int>", "value: 'IAsyncEnumerator<int>' holds no data")]
    [InlineData("IQueryable<int>", "value: 'IQueryable<int>' may be any type at run time")]
    [InlineData("System.Text.Json.JsonDocument", "value: 'JsonDocument' holds no data")]
    [InlineData("Lazy<int>", "value: nothing is known of the data that 'Lazy<int>' holds")]
    [InlineData("Type", "value: 'Type' may be any type at run time")]
    [InlineData("System.Text.StringBuilder", "value: nothing is known of the data that 'StringBuilder' holds")]
    [InlineData("Exception", "value: nothing is known of the data that 'Exception' holds")]
    [InlineData("System.Collections.Concurrent.ConcurrentBag<int>", "value: nothing is known of the data that 'ConcurrentBag<int>' holds")]
    [InlineData("int*", "value: 'int*' tells where something is and not what it is")]
    [InlineData("System.Text.SpanLineEnumerator", "value: 'SpanLineEnumerator' cannot leave the stack")]
    public void FrameworkType_SaysWhy(string type, string text) =>
        Assert.Equal(text, Described.NoData(type));

    [Theory]
    [InlineData("public class R { private int _secret; public int X { get; set; } public void Count() => _secret++; }", "value._secret: nothing that generated code can reach shows all of '_secret' of 'R'")]
    [InlineData("public class R(int x, int y) { public int X => x; public int Sum() => x + y; }", "value.y: nothing that generated code can reach shows all of 'y' of 'R'")]
    [InlineData("public class R { public int X { get; set; } public event Action? Changed; }", "value.Changed: 'Changed' of 'R' is an event, which holds no data")]
    [InlineData("public class R { public int Next { get => ++field; } }", "value.Next: nothing that generated code can reach shows all of 'Next' of 'R'")]
    [InlineData("public class R { public int X { private get; set; } }", "value.X: nothing that generated code can reach shows all of 'X' of 'R'")]
    [InlineData("public interface I { int X { get; } } public class R : I { int I.X { get; } }", "value.I.X: nothing that generated code can reach shows all of 'I.X' of 'R'")]
    [InlineData("public class B { protected int _count; } public class R : B { public int X { get; set; } }", "value._count: nothing that generated code can reach shows all of '_count' of 'B'")]
    [InlineData("public class B { public virtual int X { get; set; } } public class R : B { public override int X { get; set; } }", "value.X: 'X' of 'B' is hidden by that of 'R'")]
    [InlineData("public class B { public int X; } public class R : B { public new int X; }", "value.X: 'X' of 'B' is hidden by that of 'R'")]
    [InlineData("public class R : List<int> { public int X; }", "value: the private state of 'List<int>' cannot be seen from here")]
    [InlineData("public class R { public int X; public Missing Y; }", "value.Y: there is no type 'Missing'")]
    [InlineData("public class R : Missing { public int X; }", "value: there is no type 'Missing'")]
    [InlineData("public class R { }", "value: 'R' holds no data")]
    [InlineData("public struct R { public int Twice => 2; }", "value: 'R' holds no data")]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(4)] public struct R { public int X; }", "value: 'R' is an inline array, of which only the first element has a name")]
    [InlineData("public unsafe struct R { public fixed int X[4]; }", "value.X: 'int*' tells where something is and not what it is")]
    [InlineData("public class R : IDisposable { public int X; public void Dispose() { } }", "value: 'R' holds no data")]
    [InlineData("public class H<T> { public T? X; public H<H<T>>? Next; } public class R { public H<int>? X; }", "")]
    public void UsersType_SaysWhy(string types, string text)
    {
        var found = Described.NoData("R", types);

        if (text.Length == 0)
        {
            Assert.EndsWith("types are nested too deeply in it", found, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(text, found);
        }
    }

    [Fact]
    public void FileLocalType_CannotBeNamed() =>
        Assert.Equal(
            "generated code cannot name the file-local type 'B<L>'",
            (Described.Read(Memo.TestKit.TestCompilation.Create("file class L { public int X; } public class B<T> { public int X; } file class A { static void Take(B<L> value) { } }"), "value").Shape as NoDataShape)?.Obstacle.Reason);

    [Fact]
    public void OpenType_IsToldFromWhatHoldsNoData()
    {
        Assert.Equal(ObstacleKind.OpenType, KindOf("object"));
        Assert.Equal(ObstacleKind.OpenType, KindOf("List<(int, IComparable)>"));
        Assert.Equal(ObstacleKind.NoData, KindOf("Action"));
    }

    private static ObstacleKind? KindOf(string type) => (Described.Type(type).Shape as NoDataShape)?.Obstacle.Kind;
}
