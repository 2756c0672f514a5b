using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Benchmarks.Subjects;

/// <summary>Tells the generator whether it runs in a build, which wants fingerprints, or behind an editor.</summary>
internal sealed class BuildKind(bool isBuild) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(isBuild ? "" : "off");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(string memoFingerprint) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.MemoFingerprint" ? memoFingerprint : null;
            return value is not null;
        }
    }
}
