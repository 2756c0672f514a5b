using System.Linq;
using System.Text;
using Memo.Generator.Emission;
using Memo.Model.Equality;
using Memo.Model.Storages;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Memo.Generator;

/// <summary>Writes what makes the storages known that the references bring, and those of the assembly itself.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class StorageProviderGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var own = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ProvidedStorages.AttributeName,
                static (node, _) => node is CompilationUnitSyntax,
                static (file, _) => ProvidedStorages.Read(file.Attributes, file.SemanticModel.Compilation))
            .SelectMany(static (storages, _) => storages)
            .Collect()
            .Select(static (storages, _) => EquatableArray.Create<ProvidedStorage>(storages.AsSpan()))
            .WithTrackingName(TrackingNames.OwnStorages);

        var references = context.MetadataReferencesProvider
            .Select(static (reference, cancellationToken) => ProvidingReferences.Find(reference, cancellationToken))
            .Where(static assembly => assembly is not null)
            .Select(static (assembly, _) => assembly!)
            .WithTrackingName(TrackingNames.ProvidingReferences);

        var referenced = references
            .Collect()
            .Combine(context.CompilationProvider)
            .Select(static (input, _) => ProvidedStorages.ReadReferences(input.Left, input.Right))
            .WithTrackingName(TrackingNames.ReferencedStorages);

        var assembly = context.CompilationProvider.Select(static (compilation, _) => GeneratedNamespace.Of(compilation.AssemblyName ?? string.Empty));

        // The first of a name stays: the assembly's own storages are known before those of others.
        var file = own
            .Combine(referenced)
            .Select(static (storages, _) => EquatableArray.Create<ProvidedStorage>([.. storages.Left, .. storages.Right]))
            .Combine(assembly)
            .WithTrackingName(TrackingNames.StorageFile);
        context.RegisterImplementationSourceOutput(file, static (output, pair) =>
        {
            if (pair.Left.Count > 0)
            {
                output.AddSource(FileNames.Storages, SourceText.From(StorageProvidersWriter.Write(pair.Left, pair.Right), Encoding.UTF8));
            }
        });
    }
}
