using Memo.CompilerServices;

namespace Memo.Tests.CompilerServices;

/// <summary>What of other assemblies is joined to a fingerprint when the program runs.</summary>
public static class CodeFingerprintTests
{
    [Fact]
    public static void SameCodeAndAssemblies_HaveOneFingerprint() =>
        Assert.Equal(
            CodeFingerprint.Join("code", static () => "a", static () => "b"),
            CodeFingerprint.Join("code", static () => "a", static () => "b"));

    [Fact]
    public static void OtherCodeOrAssembly_HasAnother()
    {
        string?[] all =
        [
            CodeFingerprint.Join("code"),
            CodeFingerprint.Join("edoc"),
            CodeFingerprint.Join("code", static () => "a"),
            CodeFingerprint.Join("code", static () => "b"),
            CodeFingerprint.Join("code", static () => "a", static () => "b"),
            CodeFingerprint.Join("code", static () => throw new FileNotFoundException()),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, fingerprint => Assert.Matches("^[A-Za-z0-9_-]{22}$", fingerprint));
    }

    [Fact]
    public static void AssemblyThatSaysNothing_LeavesNoFingerprint()
    {
        Assert.Null(CodeFingerprint.Join("code", static () => "a", static () => null));
        Assert.Null(CodeFingerprint.Join("code", static () => throw new TypeInitializationException("A", null)));
    }

    [Fact]
    public static void Module_IsTheOneThatIsLoaded()
    {
        var expected = typeof(CodeFingerprintTests).Module.ModuleVersionId.ToString("N");

        Assert.Equal(expected, CodeFingerprint.OfModule(typeof(CodeFingerprintTests)));
        Assert.Equal(expected, CodeFingerprint.OfAssembly(typeof(CodeFingerprintTests).Assembly.FullName!));
    }

    [Fact]
    public static void Version_IsNoHashOfCode() =>
        Assert.NotEqual(CodeFingerprint.Join("2"), CodeFingerprint.OfVersion("2"));

    [Fact]
    public static void Descriptor_AsksOnce()
    {
        var asked = 0;
        var descriptor = new MethodDescriptor("A.F") { CodeFingerprint = () => $"code {++asked}" };

        Assert.Equal("code 1", descriptor.FindCodeFingerprint());
        Assert.Equal("code 1", descriptor.FindCodeFingerprint());
        Assert.Null(new MethodDescriptor("A.G").FindCodeFingerprint());
        Assert.Null(new MethodDescriptor("A.H") { CodeFingerprint = static () => null }.FindCodeFingerprint());
    }
}
