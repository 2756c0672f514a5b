using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.TestKit;

/// <summary>The properties that MSBuild makes visible to the compiler.</summary>
public sealed class BuildProperties(params IEnumerable<(string Name, string Value)> properties) : AnalyzerConfigOptionsProvider
{
    /// <summary>As an editor sees a project that uses the package: fingerprints are off.</summary>
    public static BuildProperties DesignTime { get; } = new(("MemoFingerprint", "off"));

    /// <summary>As the compiler sees it in a build.</summary>
    public static BuildProperties Build { get; } = new(("MemoFingerprint", ""));

    /// <summary>As in a project that knows nothing of the package's targets.</summary>
    public static BuildProperties None { get; } = new();

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Options(properties.ToDictionary(property => "build_property." + property.Name, property => property.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options([]);

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
