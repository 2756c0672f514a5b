using System.Linq;
using System.Text;
using Memo.Generator.Emission;
using Memo.Generator.Emission.Codecs;
using Memo.Generator.Emission.Invalidations;
using Memo.Model.Equality;
using Memo.Model.Fingerprints;
using Memo.Model.Invalidations;
using Memo.Model.Methods;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Memo.Generator;

/// <summary>
/// Writes the second part of each method with <c>[Memoize]</c>, and the cache and the handle that go with it, and the second part
/// of each method with <c>[Invalidates]</c>.
/// </summary>
/// <remarks>What is wrong with a method is said by the analyzers, never here.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class MemoizeGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var groups = FindGroups(context);
        var invalidatingMethods = FindInvalidatingMethods(context);
        var codecNamespace = context.CompilationProvider
            .Select(static (compilation, _) => GeneratedNamespace.Of(compilation.AssemblyName ?? string.Empty))
            .WithTrackingName(TrackingNames.CodecNamespace);

        RegisterMethods(context, groups, invalidatingMethods, codecNamespace);
        RegisterCodecs(context, groups, codecNamespace);
        RegisterFingerprints(context, groups);
    }

    private static IncrementalValuesProvider<MethodGroupModel> FindGroups(IncrementalGeneratorInitializationContext context)
        => context.SyntaxProvider
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

    private static IncrementalValuesProvider<InvalidatingMethodModel> FindInvalidatingMethods(IncrementalGeneratorInitializationContext context)
        => context.SyntaxProvider
            .ForAttributeWithMetadataName(
                InvalidatesOptions.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                static (method, cancellationToken) => InvalidatingMethods.Read(
                    (IMethodSymbol)method.TargetSymbol,
                    method.SemanticModel.Compilation,
                    cancellationToken))
            .Where(static method => method is not null)
            .Select(static (method, _) => method!)
            .WithTrackingName(TrackingNames.InvalidatingMethods);

    private static void RegisterMethods(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<MethodGroupModel> groups,
        IncrementalValuesProvider<InvalidatingMethodModel> invalidatingMethods,
        IncrementalValueProvider<string> codecNamespace)
    {
        var sharedFileNames = groups
            .Select(static (group, _) => group.FileName)
            .Collect()
            .Combine(invalidatingMethods.Select(static (method, _) => method.FileName).Collect())
            .Select(static (names, _) => FileNames.FindShared(names.Left.Concat(names.Right)))
            .WithTrackingName(TrackingNames.SharedFileNames);

        var files = groups
            .Combine(sharedFileNames)
            .Combine(codecNamespace)
            .Select(static (pair, _) => (Name: FileNames.For(pair.Left.Left, pair.Left.Right), Group: pair.Left.Left, CodecNamespace: pair.Right))
            .WithTrackingName(TrackingNames.Files);
        context.RegisterSourceOutput(
            files,
            static (output, file) => AddSource(output, file.Name, GroupWriter.Write(file.Group, file.CodecNamespace)));

        var invalidatingFiles = invalidatingMethods
            .Combine(sharedFileNames)
            .Select(static (pair, _) => (Name: FileNames.For(pair.Left, pair.Right), Method: pair.Left))
            .WithTrackingName(TrackingNames.InvalidatingFiles);
        context.RegisterSourceOutput(
            invalidatingFiles,
            static (output, file) => AddSource(output, file.Name, InvalidatingMethodWriter.Write(file.Method)));
    }

    private static void RegisterCodecs(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<MethodGroupModel> groups,
        IncrementalValueProvider<string> codecNamespace)
    {
        var values = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                CacheValues.AttributeName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (type, _) => CacheValues.DefinitionsOf((INamedTypeSymbol)type.TargetSymbol, type.SemanticModel.Compilation))
            .WithTrackingName(TrackingNames.Values);

        var codecs = groups
            .SelectMany(static (group, _) => group.Methods)
            .SelectMany(static (method, _) => method.Memo?.Definitions ?? [])
            .Collect()
            .Combine(values.SelectMany(static (definitions, _) => definitions).Collect())
            .SelectMany(static (pair, _) => CodecFile.For(pair.Left.Concat(pair.Right)))
            .WithTrackingName(TrackingNames.Codecs);

        context.RegisterSourceOutput(
            codecs.Combine(codecNamespace),
            static (output, pair) => AddSource(output, pair.Left.Name, SharedCodecs.Write(pair.Left.Definition, pair.Right)));

        var registration = codecs
            .Select(static (codec, _) => codec.Definition.Codec)
            .Collect()
            .Select(static (names, _) => EquatableArray.Create<string>(names.AsSpan()))
            .Combine(codecNamespace)
            .WithTrackingName(TrackingNames.Registration);

        context.RegisterSourceOutput(registration, static (output, pair) =>
        {
            if (pair.Left.Count > 0)
            {
                AddSource(output, "Memo.Codecs.g.cs", SharedCodecs.WriteRegistration([.. pair.Left], pair.Right));
            }
        });
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
            static (output, file) => AddSource(output, FileNames.Fingerprints, FingerprintWriter.WriteBodies(file)));

        var export = program
            .SelectMany(static (input, cancellationToken) => FingerprintGate.Pass(
                input.Left.Right,
                input.Left.Left,
                _ => ExportModel.Read(input.Right, cancellationToken)))
            .WithTrackingName(TrackingNames.AssemblyFingerprint);
        context.RegisterImplementationSourceOutput(
            export,
            static (output, file) => AddSource(output, FileNames.Export, FingerprintWriter.WriteExport(file)));
    }

    private static void AddSource(SourceProductionContext output, string name, string text)
        => output.AddSource(name, SourceText.From(text, Encoding.UTF8));
}
