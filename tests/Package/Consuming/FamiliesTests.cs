using Memo.Package.Tests.Packing;

namespace Memo.Package.Tests.Consuming;

/// <summary>
/// One consumer with every family of types and methods, in front of the strictest reviewers there are: all of the SDK's analyzers, with
/// warnings as errors, and the trimmer, which leaves out what it does not see used.
/// </summary>
public sealed class FamiliesTests(PackedMemo memo)
{
    private static readonly string[] ExpectedOutput =
    [
        "record: tea 2 Gram 1.50, bag 1 Piece ; [gift, ]; 2026-03-04 (1 computed, 1 hits)",
        "tuple and structs: 1 2; 4 0; 0 2 (1 computed, 1 hits)",
        "class: n; 1, 2; a, bc (1 computed, 1 hits)",
        "tree: a: c, b (1 computed, 1 hits)",
        "hierarchy: circle 2, group (1 computed, 1 hits)",
        "interface: Card { Cents = 10, Number = 1 } (1 computed, 1 hits)",
        "generic record: tea 2 Gram 1.50 of 2 (1 computed, 1 hits)",
        "codec of its own: secret 42 (1 computed, 1 hits)",
        "generic method: 1, 2, 3, 2, 3 (1 computed, 1 hits)",
        "generic method of records: tea 2 Gram 1.50, tea 2 Gram 1.50, tea 2 Gram 1.50 (1 computed, 1 hits)",
        "span: 1, 2, 3 (1 computed, 1 hits)",
        "matrix: 2x1: 1, 2 (1 computed, 1 hits)",
        "sequences: a, b, c; c, b, a; d, e; bc (1 computed, 1 hits)",
        "immutable: 2, 1, 0; 2, 1; 1, 2; [1, n1], [2, n2] (1 computed, 1 hits)",
        "frozen: a; [a, 1] (1 computed, 1 hits)",
        "sets: a, b, c; True (1 computed, 1 hits)",
        "sets in another order: a, b, c (1 computed, 3 hits)",
        "read-only: a: 0, 2, b: 11 (1 computed, 1 hits)",
        "maps: [a, [90, 01:30:00]] (1 computed, 1 hits)",
        "buffered: 0, 2 (1 computed, 1 hits)",
        "buffered and awaited: 3, 2, 1 (1 computed, 1 hits)",
        """json: {"kind":"Array","node":{"a":[1,null]}} (1 computed, 1 hits)""",
        "(quoting)",
        "instance: 3 EUR, 6 EUR (1 computed, 1 hits)",
        "equal instance: 3 EUR, 6 EUR (1 computed, 3 hits)",
        "(quoting)",
        "(quoting)",
        "not stored: 0 EUR, 0 EUR (3 computed, 3 hits)",
        "(same, owned)",
        "instance's own: a (1 computed, 1 hits)",
        "(loading)",
        "task: [EUR, tea 2 Gram 0.5] (1 computed, 1 hits)",
        "generic type: [a, 4], [b, 2] (1 computed, 1 hits)",
        "overload: [a, 4], [b, 3] (2 computed, 2 hits)",
        "nested struct: 1 2 Gram (1 computed, 1 hits)",
        "handle: True 1 Delivered False",
        "named: tea 2 Gram 1.50, True tea 2 Gram 1.50",
        "fail-safe: title 1, 1 rescues",
        "timeout: 1",
        "warmed: 4; told of 4",
        "tag of a result: False True False True",
        "tag: Delivered False",
        "invalidated: tea 2 Gram 1.50, False False",
        "scopes: 2, 1, 0",
        "all: 1 rescues",
    ];

    [Fact]
    public async Task ConsumerOfAllFamilies_IsBuiltAndTrimmedWithoutWarnings_AndRunsWithObjectsAndWithBytes()
    {
        using var consumer = Consumer.Create(memo, "Families", PackageSources.FeedAndMachine);

        var publish = await consumer.DotnetAsync(
            "publish",
            "--output", "out",
            "--self-contained", "--use-current-runtime",
            "-property:PublishTrimmed=true",
            "-property:TrimmerSingleWarn=false");
        publish.RequireSuccess();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

        var program = consumer.PathOf("out", OperatingSystem.IsWindows() ? "Families.exe" : "Families");
        var objects = await consumer.RunAsync(program);
        Assert.Equal([.. ExpectedOutput, "hits: [memory, 1]"], objects.RequireSuccess().Lines);

        var bytes = await consumer.RunAsync(program, "bytes");
        Assert.Equal([.. ExpectedOutput, "hits: [BytesInMemory, 1]"], bytes.RequireSuccess().Lines);
    }
}
