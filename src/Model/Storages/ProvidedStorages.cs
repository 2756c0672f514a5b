using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Equality;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Storages;

/// <summary>Reads which storages assemblies bring. One that generated code cannot create is none.</summary>
public static class ProvidedStorages
{
    public const string AttributeName = AttributeNamespace + "." + AttributeType;

    internal const string AttributeNamespace = "Memo";
    internal const string AttributeType = "CacheStorageProviderAttribute";

    /// <summary>The storages that attributes of the compilation's own name.</summary>
    public static EquatableArray<ProvidedStorage> Read(IEnumerable<AttributeData> attributes, Compilation compilation)
    {
        var types = new CreatableTypes(compilation);
        return [.. attributes.Select(attribute => Read(attribute, types)).OfType<ProvidedStorage>()];
    }

    /// <summary>The storages of references, in an order that does not depend on theirs.</summary>
    /// <param name="assemblies">The names of the assemblies that bring storages.</param>
    /// <param name="compilation">What refers to them.</param>
    public static EquatableArray<ProvidedStorage> ReadReferences(IReadOnlyCollection<string> assemblies, Compilation compilation)
    {
        if (assemblies.Count == 0)
        {
            return [];
        }

        var attributes = compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => assemblies.Contains(assembly.Name))
            .OrderBy(assembly => assembly.Identity.GetDisplayName(), StringComparer.Ordinal)
            .SelectMany(AttributesOf);
        return Read(attributes, compilation);
    }

    internal static IEnumerable<AttributeData> AttributesOf(IAssemblySymbol assembly)
        => assembly.GetAttributes().Where(attribute => attribute.AttributeClass?.Is(AttributeNamespace, AttributeType) == true);

    private static ProvidedStorage? Read(AttributeData attribute, CreatableTypes types)
        => attribute.ConstructorArguments is [{ Value: string name }, { Value: INamedTypeSymbol type }]
            && StorageNames.IsFree(name)
            && types.Contains(type)
            ? new(name, type.InPlainCode())
            : null;
}
