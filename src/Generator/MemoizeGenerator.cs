using System.Text;
using Memo.Generator.Emission;
using Memo.Model.Fingerprints;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Memo.Generator;

/// <summary>
/// Writes the second part of each method with <c>[Memoize]</c>, and the cache and the handle that go with it.
/// </summary>
/// <remarks>What is wrong with a method is said by the analyzers, never here.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class MemoizeGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var groups = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                MemoizeOptions.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                static (method, cancellationToken) => MethodGroups.LedBy(
                    (IMethodSymbol)method.TargetSymbol,
                    method.SemanticModel.Compilation,
                    cancellationToken))
            .Where(static group => group is not null)
            .Select(static (group, _) => group!)
            .WithTrackingName(TrackingNames.Groups);

        var sharedFileNames = groups
            .Select(static (group, _) => group.FileName)
            .Collect()
            .Select(static (names, _) => FileNames.FindShared(names))
            .WithTrackingName(TrackingNames.SharedFileNames);

        var files = groups
            .Combine(sharedFileNames)
            .Select(static (pair, _) => (Name: FileNames.For(pair.Left, pair.Right), Group: pair.Left))
            .WithTrackingName(TrackingNames.Files);

        context.RegisterSourceOutput(
            files,
            static (output, file) => output.AddSource(file.Name, SourceText.From(GroupWriter.Write(file.Group), Encoding.UTF8)));

        RegisterFingerprints(context, groups);
    }

    /// <summary>What takes longer than a keystroke allows: the compiler asks for it when it builds, and the gate is open only then.</summary>
    private static void RegisterFingerprints(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<MethodGroupModel> groups)
    {
        var allGroups = groups.Collect();
        var isBuild = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => FingerprintGate.IsOpen(options.GlobalOptions))
            .WithTrackingName(TrackingNames.FingerprintGate);
        var program = allGroups.Combine(isBuild).Combine(context.CompilationProvider);

        // Where the gate is shut there is no value, and so no output.
        var fingerprints = program
            .SelectMany(static (input, cancellationToken) => FingerprintGate.Pass(
                input.Left.Right,
                input.Left.Left,
                groups => FingerprintedGroups.Read(groups, input.Right, cancellationToken)))
            .WithTrackingName(TrackingNames.Fingerprints);
        context.RegisterImplementationSourceOutput(
            fingerprints,
            static (output, file) => output.AddSource(FileNames.Fingerprints, SourceText.From(FingerprintWriter.WriteBodies(file), Encoding.UTF8)));

        var export = program
            .SelectMany(static (input, cancellationToken) => FingerprintGate.Pass(
                input.Left.Right,
                input.Left.Left,
                _ => ExportModel.Read(input.Right, cancellationToken)))
            .WithTrackingName(TrackingNames.AssemblyFingerprint);
        context.RegisterImplementationSourceOutput(
            export,
            static (output, file) => output.AddSource(FileNames.Export, SourceText.From(FingerprintWriter.WriteExport(file), Encoding.UTF8)));
    }
}
