using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Memo.Model.Equality;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Model.Fingerprints;

/// <summary>
/// Finds all assemblies that code in other assemblies may lead to, and how generated code asks for the version of each.
/// </summary>
internal sealed class AssemblyParts(SourceProgram program)
{
    public const string ExportedType = "AssemblyFingerprint";

    private readonly Dictionary<IAssemblySymbol, AssemblyPart> _parts = new(SymbolEqualityComparer.Default);

    public EquatableArray<AssemblyPart> Of(IEnumerable<IAssemblySymbol> reached)
    {
        var found = new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<IAssemblySymbol>(reached);
        while (pending.Count > 0)
        {
            var assembly = pending.Pop();
            if (found.Add(assembly) && PartOf(assembly).Kind != AssemblyPartKind.Exported)
            {
                foreach (var next in ReferencedBy(assembly).Where(program.IsOutside))
                {
                    pending.Push(next);
                }
            }
        }

        return [.. found.Select(PartOf).OrderBy(part => part.Name, StringComparer.Ordinal)];
    }

    public EquatableArray<AssemblyPart> OfAllReferences() => Of(AllReferences().Where(program.IsOutside));

    /// <summary>A reference assembly has no bodies, so it does not say what they use: that may be anything.</summary>
    private IEnumerable<IAssemblySymbol> ReferencedBy(IAssemblySymbol assembly)
        => assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Is("System.Runtime.CompilerServices", "ReferenceAssemblyAttribute") == true)
            ? AllReferences()
            : assembly.Modules.SelectMany(module => module.ReferencedAssemblySymbols);

    private ImmutableArray<IAssemblySymbol> AllReferences() => program.Compilation.SourceModule.ReferencedAssemblySymbols;

    private AssemblyPart PartOf(IAssemblySymbol assembly)
    {
        if (!_parts.TryGetValue(assembly, out var part))
        {
            _parts.Add(assembly, part = Describe(assembly));
        }

        return part;
    }

    private AssemblyPart Describe(IAssemblySymbol assembly)
    {
        if (IsNamedWithoutAlias(assembly))
        {
            if (assembly.GetTypeByMetadataName($"{GeneratedNamespace.Of(assembly.Name).Replace("@", string.Empty)}.{ExportedType}") is { } exported && IsNameable(exported))
            {
                return new(AssemblyPartKind.Exported, exported.InCode());
            }

            if (TypesIn(assembly.GlobalNamespace).FirstOrDefault(IsNameable) is { } type)
            {
                return new(AssemblyPartKind.Module, (type.IsGenericType ? type.ConstructUnboundGenericType() : type).InCode());
            }
        }

        return new(AssemblyPartKind.Name, assembly.Identity.GetDisplayName());
    }

    private bool IsNamedWithoutAlias(IAssemblySymbol assembly)
        => program.Compilation.GetMetadataReference(assembly) is { Properties: { EmbedInteropTypes: false, Aliases: var aliases } }
            && (aliases.IsDefaultOrEmpty || aliases.Contains("global"));

    /// <summary>Whether the full name means this type and no other, here and for any user.</summary>
    private bool IsNameable(INamedTypeSymbol type)
        => type.DeclaredAccessibility == Accessibility.Public
            && IsWritable(type)
            && !type.GetAttributes().Any(attribute => attribute.AttributeClass?.Is("System", "ObsoleteAttribute") == true)
            && SymbolEqualityComparer.Default.Equals(program.Compilation.GetTypeByMetadataName(MetadataNameOf(type)), type);

    /// <summary>Other languages have names that C# cannot write.</summary>
    private static bool IsWritable(INamespaceOrTypeSymbol symbol)
        => symbol is INamespaceSymbol { IsGlobalNamespace: true }
            || (SyntaxFacts.IsValidIdentifier(symbol.Name) && IsWritable(symbol.ContainingNamespace));

    private static string MetadataNameOf(INamedTypeSymbol type)
        => TypeNames.NameOf(type.ContainingNamespace) is { } @namespace ? $"{@namespace}.{type.MetadataName}" : type.MetadataName;

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol @namespace)
        => @namespace.GetTypeMembers().Concat(@namespace.GetNamespaceMembers().SelectMany(TypesIn));
}
