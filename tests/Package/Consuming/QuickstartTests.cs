using System.Text.RegularExpressions;
using Memo.Package.Tests.Packing;
using Memo.Package.Tests.Processes;
using Memo.TestKit;

namespace Memo.Package.Tests.Consuming;

/// <summary>A copy of the Quickstart, built with the packages, run, edited, built and run again: what is on disk serves as long as the code is the same.</summary>
public sealed partial class QuickstartTests(PackedMemo memo)
{
    private const string Nothing = "(0 Search, 0 Analyze, 0 TakeFingerprints, 0 CompareWithEach, 0 Compare, 0 FindRepeats)";
    private const string Everything = "(1 Search, 0 Analyze, 0 TakeFingerprints, 0 CompareWithEach, 0 Compare, 0 FindRepeats)";

    [Fact]
    public async Task EditOfTheAnalysis_ComputesAllAnew_AndACommentNothing()
    {
        using var sample = CreateCopy();
        (await sample.DotnetAsync("restore", "Quickstart.csproj")).RequireSuccess();
        var first = await BuildAndRunAsync(sample);
        Assert.Equal(Everything, HitsOf(await RunAsync(sample)));

        Edit(sample, "Detection/Winnowing.cs", "namespace Quickstart.Detection;", "// A comment.\nnamespace Quickstart.Detection;");
        Assert.Equal(Everything, HitsOf(await BuildAndRunAsync(sample)));

        Edit(sample, "Detection/Tokenizer.cs", "char.ToLowerInvariant(character)", "char.ToUpperInvariant(character)");
        var edited = await BuildAndRunAsync(sample);

        // Beside memory, which is empty when a run begins.
        Assert.Equal(Nothing, HitsOf(edited).Replace("2 Analyze", "0 Analyze", StringComparison.Ordinal));
        Assert.Equal(HitsOf(first), HitsOf(edited));
        Assert.Equal(Everything, HitsOf(await RunAsync(sample)));
    }

    private static async Task<CommandResult> BuildAndRunAsync(Consumer sample)
    {
        (await sample.DotnetAsync("build", "Quickstart.csproj", "--no-restore", "--configuration", "Release", "--output", "out", "-property:RunAnalyzers=false")).RequireSuccess();
        return await RunAsync(sample);
    }

    private static async Task<CommandResult> RunAsync(Consumer sample) =>
        (await sample.DotnetAsync(sample.PathOf("out", "Quickstart.dll"), sample.PathOf("texts"))).RequireSuccess();

    private static string HitsOf(CommandResult run) => HitsByMethod().Match(run.Output).Value;

    private static void Edit(Consumer sample, string file, string old, string replacement)
    {
        var path = sample.PathOf(file.Split('/'));
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private Consumer CreateCopy()
    {
        var sample = Consumer.CreateEmpty(memo);
        var source = RepositoryRoot.Combine("samples", "Quickstart");
        foreach (var file in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj")
                continue;

            Directory.CreateDirectory(Path.GetDirectoryName(sample.PathOf(relative))!);
            File.Copy(file, sample.PathOf(relative));
        }

        sample.AddPackageSource(PackageSources.FeedAlone);
        sample.Write("Quickstart.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>

              <ItemGroup>
                <PackageReference Include="Memo.Disk" Version="{memo.Version}" />
                <PackageReference Include="Spectre.Console" Version="{VersionOf("Spectre.Console")}" />
              </ItemGroup>

            </Project>
            """);

        Directory.CreateDirectory(sample.PathOf("texts"));
        var shared = string.Concat(Enumerable.Range(1, 12).Select(line => $"This is the shared line {line} of both, which says {line * line}.\n"));
        sample.Write(Path.Combine("texts", "a.txt"), shared);
        sample.Write(Path.Combine("texts", "b.txt"), "Something else comes first.\n" + shared);
        sample.Set("MEMO_CACHE", "memory,disk");
        sample.Set("MEMO_CACHE_DISK_PATH", sample.PathOf("cache"));
        return sample;
    }

    private static string VersionOf(string package) => Regex
        .Match(File.ReadAllText(RepositoryRoot.Combine("Directory.Packages.props")), $@"Include=""{Regex.Escape(package)}"" Version=""\[?([^""\]]+)")
        .Groups[1].Value;

    [GeneratedRegex(@"\([^()]*Analyze[^()]*\)")]
    private static partial Regex HitsByMethod();
}
