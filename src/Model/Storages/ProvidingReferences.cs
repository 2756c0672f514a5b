using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Storages;

/// <summary>
/// Finds the references that bring storages by looking at each alone, without the compilation, so that it is looked at once and not again
/// after each edit.
/// </summary>
public static class ProvidingReferences
{
    /// <summary>The name of the assembly if it brings storages, or else null.</summary>
    public static string? Find(MetadataReference reference, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return reference switch
        {
            CompilationReference { Compilation.Assembly: var assembly } => ProvidedStorages.AttributesOf(assembly).Any() ? assembly.Name : null,
            PortableExecutableReference file => Find(file),
            _ => null,
        };
    }

    private static string? Find(PortableExecutableReference file)
    {
        try
        {
            return file.GetMetadata() is AssemblyMetadata assembly ? Find(assembly.GetModules()[0].GetMetadataReader()) : null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            // The compiler says itself what it cannot read.
            return null;
        }
    }

    private static string? Find(MetadataReader reader)
        => reader.IsAssembly && reader.GetAssemblyDefinition() is var assembly && assembly.GetCustomAttributes().Any(attribute => IsProvider(reader, attribute))
            ? reader.GetString(assembly.Name)
            : null;

    private static bool IsProvider(MetadataReader reader, CustomAttributeHandle handle)
    {
        var constructor = reader.GetCustomAttribute(handle).Constructor;
        if (constructor.Kind != HandleKind.MemberReference
            || reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return false;
        }

        var type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return reader.StringComparer.Equals(type.Name, ProvidedStorages.AttributeType)
            && reader.StringComparer.Equals(type.Namespace, ProvidedStorages.AttributeNamespace);
    }
}
