using System.Text.Json;
using System.Text.Json.Nodes;
using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

public static class JsonTests
{
    private static readonly DateTime Noon = new(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1e0")]
    [InlineData("\"a\"")]
    [InlineData("\"\\u0061\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("[ 1, /* one */ 2, ]")]
    [InlineData("null")]
    [InlineData("true")]
    public static void Element_ComesBackWithItsText(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var element = Coded.RoundTrip(Codecs.JsonElement, document.RootElement);
        Assert.Equal(text, element.GetRawText());
        Assert.Equal(document.RootElement.ValueKind, element.ValueKind);
    }

    [Fact]
    public static void ElementsOfOtherText_HaveOtherBytes()
    {
        string[] texts = ["1", "1.0", "1e0", "\"1\"", "\"a\"", "\"\\u0061\"", "[1,2]", "[1, 2]", "{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", "null", "{}", "[]"];
        var encodings = texts.Select(static text => Coded.Hex(Codecs.JsonElement, JsonElement.Parse(text))).Append(Coded.Hex(Codecs.JsonElement, default));
        Assert.Equal(texts.Length + 1, encodings.Distinct().Count());
    }

    [Fact]
    public static void CopiedElement_OutlivesItsDocument()
    {
        JsonElement copy;
        using (var document = JsonDocument.Parse("[1]"))
        {
            copy = Coded.Copy(Codecs.JsonElement, document.RootElement);
        }

        Assert.Equal("[1]", copy.GetRawText());
        Assert.Equal("[1]", Coded.RoundTrip(Codecs.JsonElement, copy).GetRawText());
    }

    [Fact]
    public static void ElementOfADisposedDocument_IsRefused()
    {
        var document = JsonDocument.Parse("[1]");
        var element = document.RootElement;
        document.Dispose();
        Assert.Null(Coded.TryWrite(Codecs.JsonElement, element));
        Assert.False(Coded.TryCopy(Codecs.JsonElement, element, out _));
        Assert.Equal(0, Coded.SizeOf(Codecs.JsonElement, element));
    }

    [Theory]
    [InlineData("0100000000")]
    [InlineData("010100000020")]
    [InlineData("01020000003120")]
    [InlineData("01020000002031")]
    [InlineData("01010000007b")]
    [InlineData("0103000000312031")]
    public static void WhatIsNotOneJsonValue_IsNoElement(string hex) =>
        Assert.Throws<InvalidDataException>(() => Coded.ReadHex(Codecs.JsonElement, hex));

    [Fact]
    public static void Values_ComeBackAsTheTypeThatTheyHold()
    {
        JsonNode[] values =
        [
            JsonValue.Create(true), JsonValue.Create('x'), JsonValue.Create((sbyte)-1), JsonValue.Create((byte)1), JsonValue.Create((short)-1),
            JsonValue.Create((ushort)1), JsonValue.Create(1), JsonValue.Create(1U), JsonValue.Create(1L), JsonValue.Create(1UL), JsonValue.Create(1F),
            JsonValue.Create(1D), JsonValue.Create(1.00M), JsonValue.Create("1"), JsonValue.Create(Guid.Empty), JsonValue.Create(Noon),
            JsonValue.Create(new DateTimeOffset(Noon)), JsonNode.Parse("1")!, JsonNode.Parse("\"1\"")!, JsonNode.Parse("true")!, JsonNode.Parse("1.00")!,
        ];
        foreach (var value in values)
        {
            foreach (var again in new[] { Coded.RoundTrip(Codecs.JsonNode, value), Coded.Copy(Codecs.JsonNode, value) })
            {
                Assert.NotSame(value, again);
                Assert.Equal(value.GetType(), again.GetType());
                Assert.Equal(value.ToJsonString(), again.ToJsonString());
                Assert.Equal(value.AsValue().TryGetValue<long>(out _), again.AsValue().TryGetValue<long>(out _));
            }
        }

        Assert.Equal(values.Length, values.Select(static value => Coded.Hex(Codecs.JsonNode, value)).Distinct().Count());
    }

    [Fact]
    public static void ValuesThatWereDeserialized_ComeBackWithTheirText()
    {
        foreach (var text in new[] { "1.50", "\"a\"", "false" })
        {
            var value = JsonSerializer.Deserialize<JsonValue>(text)!;
            Assert.Equal(text, Coded.RoundTrip(Codecs.JsonValue, value).ToJsonString());
            Assert.True(Coded.RoundTrip(Codecs.JsonValue, value).TryGetValue<JsonElement>(out _));
        }
    }

    [Fact]
    public static void Tree_ComesBackAndIsCopiedWhole()
    {
        var tree = new JsonObject { ["b"] = 1, ["a"] = new JsonArray(null, "x", JsonNode.Parse("[1.0, {}]")), [""] = JsonNode.Parse("{\"z\": null}") };
        foreach (var again in new[] { Coded.RoundTrip(Codecs.JsonObject, tree), Coded.Copy(Codecs.JsonObject, tree) })
        {
            Assert.Equal(tree.ToJsonString(), again.ToJsonString());
            Assert.Equal(Coded.Hex(Codecs.JsonNode, tree), Coded.Hex(Codecs.JsonNode, again));
            again["a"]![1] = "y";
            Assert.Equal("x", tree["a"]![1]!.GetValue<string>());
        }

        Assert.Equal("[1]", Coded.RoundTrip(Codecs.JsonArray, [1]).ToJsonString());
    }

    [Fact]
    public static void Options_AreAPartOfTheTree()
    {
        var tolerant = new JsonObject(new JsonNodeOptions { PropertyNameCaseInsensitive = true }) { ["A"] = 1 };
        Assert.Equal(1, Coded.RoundTrip(Codecs.JsonObject, tolerant)["a"]!.GetValue<int>());
        Assert.Equal(1, Coded.Copy(Codecs.JsonObject, tolerant)["a"]!.GetValue<int>());
        string[] encodings = [Coded.Hex(Codecs.JsonObject, tolerant), Coded.Hex(Codecs.JsonObject, new(new JsonNodeOptions()) { ["A"] = 1 }), Coded.Hex(Codecs.JsonObject, new() { ["A"] = 1 })];
        Assert.Equal(3, encodings.Distinct().Count());
    }

    [Fact]
    public static void NodeInsideOfALargerTree_IsRefused()
    {
        var tree = new JsonObject { ["a"] = new JsonObject() };
        Assert.Null(Coded.TryWrite(Codecs.JsonNode, tree["a"]!));
        Assert.False(Coded.TryCopy(Codecs.JsonNode, tree["a"]!, out _));
    }

    [Fact]
    public static void ValueOfAnyOtherObject_IsRefused()
    {
        JsonNode[] values = [JsonValue.Create(new Box { Content = 1 })!, JsonValue.Create(new List<int> { 1 })!, new JsonArray(JsonValue.Create(new Box())), JsonValue.Create(TimeSpan.Zero)!];
        foreach (var value in values)
        {
            Assert.Null(Coded.TryWrite(Codecs.JsonNode, value));
            Assert.False(Coded.TryCopy(Codecs.JsonNode, value, out _));
        }
    }

    [Fact]
    public static void ObjectWithDuplicateNames_IsRefused()
    {
        Assert.Null(Coded.TryWrite(Codecs.JsonNode, JsonNode.Parse("{\"a\":1,\"a\":2}")!));
        Assert.False(Coded.TryCopy(Codecs.JsonNode, JsonNode.Parse("{\"a\":1,\"a\":2}")!, out _));
    }

    [Theory]
    [InlineData("010000")]
    [InlineData("010103")]
    [InlineData("01010000000080")]
    [InlineData("010100020000000000000000000000000000")]
    [InlineData("010300020000005b5d")]
    [InlineData("0103000400000" + "06e756c6c")]
    [InlineData("0121000")]
    public static void WhatIsNoNode_IsNoEncoding(string hex) =>
        Assert.Throws<InvalidDataException>(() => Coded.ReadHex(Codecs.JsonNode, hex.Length % 2 == 0 ? hex : hex + "0"));

    [Fact]
    public static void NodeOfAnotherKind_IsNoEncoding()
    {
        var bytes = Coded.Write(Codecs.JsonNode, new JsonArray());
        Assert.Throws<InvalidDataException>(() => Coded.Read(Codecs.JsonObject, bytes));
        Assert.Throws<InvalidDataException>(() => Coded.Read(Codecs.JsonValue, bytes));
    }
}
