using Memo.Package.Tests.Packing;

namespace Memo.Package.Tests.Consuming;

public sealed class MisuseTests(PackedMemo memo)
{
    [Fact]
    public async Task MethodWithoutBody_DoesNotBuild()
    {
        using var consumer = Consumer.Create(memo, "Shop");
        consumer.Write("Quotes.Bodiless.cs", """
            using Memo;

            namespace Shop;

            public static partial class Quotes
            {
                /// <summary>Has nothing to compute with.</summary>
                [Memoize]
                public static partial int Bodiless(int number);
            }
            """);

        var build = await consumer.DotnetAsync("build");

        // The compiler leaves out what analyzers say once it has found an error in a declaration.
        build.RequireError("(MEMO001|CS8795)");
    }

    [Fact]
    public async Task ArgumentThatHoldsNoData_IsReportedByThePackage()
    {
        using var consumer = Consumer.Create(memo, "Shop");
        consumer.Write("Quotes.Stream.cs", """
            using Memo;

            namespace Shop;

            public static partial class Quotes
            {
                /// <summary>Has an argument that no key can hold.</summary>
                [Memoize]
                public static partial int Length(Stream stream);

                private static int LengthCore(Stream stream) => (int)stream.Length;
            }
            """);

        var build = await consumer.DotnetAsync("build");

        build.RequireError("MEMO01[0-3]");
    }
}
