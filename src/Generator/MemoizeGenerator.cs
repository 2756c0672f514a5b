using System.Text;
using Memo.Generator.Emission;
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
    }
}
