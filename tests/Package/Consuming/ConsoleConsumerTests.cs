using Memo.Package.Tests.Packing;

namespace Memo.Package.Tests.Consuming;

public sealed class ConsoleConsumerTests(PackedMemo memo)
{
    private static readonly string[] ExpectedOutput =
    [
        "price 404 404, computed 1",
        "another day 405, computed 2",
        "remembered True 404",
        "set 7, computed 2",
        "remembered False",
        "again 404, computed 3",
        "refreshed 404, computed 4",
        "cleared 405, computed 5",
        "rate 3 3, computed 1",
        "remembered True 3",
        "counting 00000000-0000-0000-0000-000000000000",
        "stock 12 12, computed 1",
        "together computed 6",
    ];

    [Fact]
    public async Task Consumer_BuildsWithoutWarnings_ComputesOnce_AndIsToldWhichPackageIsMissing()
    {
        using var consumer = Consumer.Create(memo, "Shop");
        (await consumer.DotnetAsync("build", "--output", "out")).RequireSuccess();

        var run = await consumer.DotnetAsync(consumer.PathOf("out", "Shop.dll"));
        Assert.Equal(ExpectedOutput, run.RequireSuccess().Lines);

        consumer.Set("MEMO_CACHE", "disk");
        var refused = await consumer.DotnetAsync(consumer.PathOf("out", "Shop.dll"));
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("'disk' needs the package Memo.Disk: dotnet add package Memo.Disk.", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConsumerWithoutAnalyzers_StillHasItsMethodsWritten()
    {
        using var consumer = Consumer.Create(memo, "Shop");

        var run = await consumer.DotnetAsync("run", "-property:RunAnalyzers=false");

        Assert.Equal(ExpectedOutput, run.RequireSuccess().Lines);
    }

    [Fact]
    public async Task NewProject_TakesThePackageAsTheReadmeSays()
    {
        using var consumer = Consumer.CreateEmpty(memo);
        (await consumer.DotnetAsync("new", "console", "--name", "Trial", "--output", ".", "--no-restore")).RequireSuccess();
        (await consumer.DotnetAsync("add", "Trial.csproj", "package", "Memo", "--version", memo.Version, "--source", memo.Feed)).RequireSuccess();
        consumer.Write("Program.cs", """
            using Memo;

            Console.WriteLine(Trial.Double(21) + Trial.Double(21) - Trial.Double(21));

            public static partial class Trial
            {
                [Memoize]
                public static partial int Double(int number);

                private static int DoubleCore(int number)
                {
                    Console.WriteLine("computing");
                    return 2 * number;
                }
            }
            """);

        var run = await consumer.DotnetAsync("run", "--no-restore");

        Assert.Equal(["computing", "42"], run.RequireSuccess().Lines);
    }

    [Fact]
    public async Task FileBasedApplication_Runs()
    {
        using var consumer = Consumer.Create(memo, "FileBased");

        var run = await consumer.DotnetAsync("run", "app.cs");

        Assert.Equal("2880067194370816120 True", run.RequireSuccess().Lines[^1]);
    }
}
