using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Generator.Emission;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Generator;

/// <summary>Decides for which builds and which methods the version of the code is computed.</summary>
internal static class FingerprintGate
{
    /// <summary>The MSBuild property, which the package's targets set to <c>off</c> in design-time builds.</summary>
    private const string Property = "build_property.MemoFingerprint";

    public static bool IsOpen(AnalyzerConfigOptions options)
        => !options.TryGetValue(Property, out var value)
            || !(value.Equals("off", StringComparison.OrdinalIgnoreCase) || value.Equals("false", StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<string> MethodsOf(IEnumerable<MethodGroupModel> groups) => groups
        .SelectMany(group => group.Methods)
        .Select(method => method.Memo)
        .OfType<MemoModel>()
        .Where(FingerprintWriter.IsComputed)
        .Select(memo => memo.DocumentationId);
}
