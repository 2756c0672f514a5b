using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.House.Tests.Kit;

public class GeneratorRunTests
{
    [Fact]
    public void GeneratorThatForgets_IsRefused()
    {
        var failure = Assert.Throws<CheckFailedException>(() => GeneratorRun.Of(new ForgetfulGenerator(), "class A;"));

        Assert.Contains("Names: Modified", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GeneratorThatRemembers_Loads()
    {
        using var loaded = GeneratorRun.Of(new NamesGenerator(), "class A;").RequireClean().Load();

        Assert.Equal("Tests", loaded.Read("Names", "Value"));
    }

    [Fact]
    public void GeneratorThatThrows_IsRefused() =>
        Assert.Throws<CheckFailedException>(() => GeneratorRun.Of(new ThrowingGenerator(), "class A;"));

    private sealed class NamesGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName).WithTrackingName("Names"),
            static (output, name) => output.AddSource("Names.g.cs", $"static class Names {{ public const string Value = \"{name}\"; }}"));
    }

    private sealed class ForgetfulGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider.Select(static (_, _) => new object()).WithTrackingName("Names"),
            static (output, _) => output.AddSource("Empty.g.cs", ""));
    }

    private sealed class ThrowingGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider,
            static (_, _) => throw new InvalidOperationException("broken"));
    }
}
