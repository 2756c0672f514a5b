using Memo.Model.Shapes;

namespace Memo.Model.Tests.Shapes;

/// <summary>Scalars, arrays and the framework's collections, tuples and small structs.</summary>
public class FrameworkTypeTests
{
    [Theory]
    [InlineData("int", "Int32")]
    [InlineData("string?", "String")]
    [InlineData("nint", "IntPtr")]
    [InlineData("System.Globalization.CultureInfo", "CultureInfo")]
    [InlineData("DayOfWeek", "global::System.DayOfWeek:int")]
    [InlineData("DayOfWeek?", "global::System.DayOfWeek:int?")]
    [InlineData("decimal?", "Decimal?")]
    [InlineData("byte[]", "Byte[]")]
    [InlineData("string?[]?[,]", "String[][,]")]
    [InlineData("int[,,]", "Int32[,,]")]
    [InlineData("List<string?>", "List(String)")]
    [InlineData("IEnumerable<int[]>", "IEnumerable(Int32[])")]
    [InlineData("IReadOnlyList<int?>", "IReadOnlyList(Int32?)")]
    [InlineData("System.Collections.Immutable.ImmutableArray<byte>?", "ImmutableArray(Byte)?")]
    [InlineData("System.Collections.ObjectModel.ReadOnlyCollection<int>", "ReadOnlyCollection(Int32)")]
    [InlineData("Memory<byte>", "Memory(Byte)")]
    [InlineData("ReadOnlyMemory<char>", "ReadOnlyMemory(Char)")]
    [InlineData("ArraySegment<int>", "ArraySegment(Int32)")]
    [InlineData("Dictionary<string, List<(int, int)>>", "Dictionary(String,List(System_ValueTuple_*_Codec))")]
    [InlineData("SortedDictionary<int, string>", "SortedDictionary(Int32,String)")]
    [InlineData("OrderedDictionary<int, string>", "OrderedDictionary(Int32,String)")]
    [InlineData("System.Collections.Frozen.FrozenDictionary<int, string>", "FrozenDictionary(Int32,String)")]
    [InlineData("System.Collections.Concurrent.ConcurrentDictionary<int, string>", "ConcurrentDictionary(Int32,String)")]
    [InlineData("IReadOnlySet<int>", "IReadOnlySet(Int32)")]
    [InlineData("KeyValuePair<int, string>?", "KeyValuePair(Int32,String)?")]
    [InlineData("System.Collections.BitArray", "BitArray")]
    [InlineData("System.Text.Json.JsonElement?", "JsonElement?")]
    [InlineData("System.Text.Json.Nodes.JsonNode", "JsonNode")]
    [InlineData("ReadOnlySpan<char>", "Char[]")]
    [InlineData("Span<int[]>", "Int32[][]")]
    public void Type_HasItsShape(string type, string shape) =>
        Assert.Matches("^" + System.Text.RegularExpressions.Regex.Escape(shape).Replace(@"\*", "[0-9a-f]{10}", StringComparison.Ordinal) + "$", Described.Shape(type));

    [Theory]
    [InlineData("int", Mutability.Immutable)]
    [InlineData("(int, string)?", Mutability.Immutable)]
    [InlineData("System.Globalization.CultureInfo", Mutability.ByRunTimeType)]
    [InlineData("int[]", Mutability.Mutable)]
    [InlineData("List<int>", Mutability.Mutable)]
    [InlineData("IReadOnlyList<int>", Mutability.ByRunTimeType)]
    [InlineData("IReadOnlyList<int[]>", Mutability.Mutable)]
    [InlineData("System.Collections.Immutable.ImmutableList<string>", Mutability.Immutable)]
    [InlineData("System.Collections.Immutable.ImmutableList<IList<string>>", Mutability.ByRunTimeType)]
    [InlineData("System.Collections.Frozen.FrozenDictionary<string, int[]>", Mutability.Mutable)]
    [InlineData("KeyValuePair<int, string>", Mutability.Immutable)]
    [InlineData("(int, List<int>)", Mutability.Mutable)]
    [InlineData("Tuple<int, string>", Mutability.ByRunTimeType)]
    [InlineData("System.Text.Json.JsonElement", Mutability.Mutable)]
    public void Shape_SaysWhatCouldBeChanged(string type, Mutability mutability) =>
        Assert.Equal(mutability, Described.Type(type).Shape.Mutability);

    [Theory]
    [InlineData("(int A, string? B)", "Item1: Int32, Item2: String", "new(Item1, Item2)")]
    [InlineData("ValueTuple<int>", "Item1: Int32", "new(Item1)")]
    [InlineData("Tuple<int, string?>", "Item1: Int32, Item2: String", "new(Item1, Item2)")]
    [InlineData("Range", "Start: System_Index_Codec, End: System_Index_Codec", "new(Start, End)")]
    [InlineData("Index", "Value: Int32, IsFromEnd: Boolean", "new(Value, IsFromEnd)")]
    [InlineData("System.Numerics.Complex", "Real: Double, Imaginary: Double", "new(Real, Imaginary)")]
    [InlineData("System.Numerics.Vector3", "X: Single, Y: Single, Z: Single", "new() { X, Y, Z }")]
    [InlineData("System.Drawing.Rectangle", "X: Int32, Y: Int32, Width: Int32, Height: Int32", "new(X, Y, Width, Height)")]
    [InlineData("System.Text.Rune", "Value: Int32", "new(Value)")]
    public void TupleOrSmallStruct_HasItsMembers(string type, string members, string making)
    {
        var definition = Described.Definition<CompositeDefinition>(type);

        Assert.Equal(members, definition.Members());
        Assert.Equal(making, definition.Making());
        Assert.True(definition.IsShared);
    }

    [Fact]
    public void LongTuple_EndsInTheRest()
    {
        var definition = Described.Definition<CompositeDefinition>("(int, int, int, int, int, int, int, string H, List<int> I)");

        Assert.Equal(["Item1", "Item2", "Item3", "Item4", "Item5", "Item6", "Item7", "Rest"], definition.Members.Select(member => member.Name));
        Assert.Equal("global::System.ValueTuple<string, global::System.Collections.Generic.List<int>>", definition.Members[7].Type);
    }

    [Fact]
    public void TupleNames_MakeNoOtherDefinition()
    {
        Assert.Equal(Described.Type("(int A, string B)"), Described.Type("(int, string?)"));
        Assert.Equal(Described.Type("List<(int A, string B)>"), Described.Type("List<(int X, string?)>"));
        Assert.Equal("global::System.ValueTuple<int, string>", Described.Type("(int A, string? B)").Definitions[0].Type);
    }

    /// <summary>The members' names are believed; the fields behind them must be what the run time finds.</summary>
    [Theory]
    [InlineData("(int, int)", typeof((int, int)))]
    [InlineData("Tuple<int, string>", typeof(Tuple<int, string>))]
    [InlineData("Tuple<int, int, int, int, int, int, int, Tuple<int>>", typeof(Tuple<int, int, int, int, int, int, int, Tuple<int>>))]
    [InlineData("Range", typeof(Range))]
    [InlineData("System.Numerics.Complex", typeof(System.Numerics.Complex))]
    [InlineData("System.Numerics.Vector2", typeof(System.Numerics.Vector2))]
    [InlineData("System.Numerics.Quaternion", typeof(System.Numerics.Quaternion))]
    [InlineData("System.Drawing.Point", typeof(System.Drawing.Point))]
    [InlineData("System.Drawing.SizeF", typeof(System.Drawing.SizeF))]
    [InlineData("System.Drawing.RectangleF", typeof(System.Drawing.RectangleF))]
    [InlineData("System.Text.Rune", typeof(System.Text.Rune))]
    public void Fields_AreThoseOfTheRunTime(string type, Type atRunTime) =>
        RequireFields(type, atRunTime);

    [Fact]
    public void Index_KeepsTwoMembersInOneField() =>
        RequireFields("Index", typeof(Range).GetProperty("Start")!.PropertyType);

    private static void RequireFields(string type, Type atRunTime)
    {
        const System.Reflection.BindingFlags all = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;

        var fields = Assert.Single(Described.Definition<CompositeDefinition>(type).Fields);

        Assert.Equal(atRunTime.GetFields(all).Select(field => field.Name).Order(), fields.Names.Order());
    }
}
