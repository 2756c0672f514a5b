using System.Text;
using Memo.Generator.Emission;
using Memo.Generator.Emission.Codecs;
using Memo.Model.Equality;
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

        var codecNamespace = context.CompilationProvider
            .Select(static (compilation, _) => SharedCodecs.NamespaceOf(compilation.AssemblyName))
            .WithTrackingName(TrackingNames.CodecNamespace);

        var files = groups
            .Combine(sharedFileNames)
            .Combine(codecNamespace)
            .Select(static (pair, _) => (Name: FileNames.For(pair.Left.Left, pair.Left.Right), Group: pair.Left.Left, CodecNamespace: pair.Right))
            .WithTrackingName(TrackingNames.Files);

        context.RegisterSourceOutput(
            files,
            static (output, file) => AddSource(output, file.Name, GroupWriter.Write(file.Group, file.CodecNamespace)));

        var codecs = groups
            .SelectMany(static (group, _) => group.Methods)
            .SelectMany(static (method, _) => method.Memo?.Definitions ?? [])
            .Collect()
            .SelectMany(static (definitions, _) => CodecFile.For(definitions))
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

    private static void AddSource(SourceProductionContext output, string name, string text)
        => output.AddSource(name, SourceText.From(text, Encoding.UTF8));
}
