using System;
using System.Collections.Immutable;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Generator;

/// <summary>Decides for which runs of the compiler the version of the code is computed.</summary>
internal static class FingerprintGate
{
    /// <summary>The MSBuild property, which the package's targets set to <c>off</c> in design-time builds.</summary>
    private const string Property = "build_property.MemoFingerprint";

    public static bool IsOpen(AnalyzerConfigOptions options)
        => !options.TryGetValue(Property, out var value)
            || !(value.Equals("off", StringComparison.OrdinalIgnoreCase) || value.Equals("false", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the one value; none where the gate is shut, nor where nothing is memoized.</summary>
    public static ImmutableArray<T> Pass<T>(bool isOpen, ImmutableArray<MethodGroupModel> groups, Func<ImmutableArray<MethodGroupModel>, T> read)
        => isOpen && !groups.IsEmpty ? [read(groups)] : [];
}
