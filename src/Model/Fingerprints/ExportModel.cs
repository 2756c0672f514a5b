using System.Threading;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>The type by which an assembly tells others the version of its code.</summary>
/// <param name="Namespace">A namespace that no other assembly has.</param>
/// <param name="Type">The name of the type.</param>
/// <param name="Fingerprint">The version.</param>
public sealed record ExportModel(string Namespace, string Type, FingerprintModel Fingerprint)
{
    public static ExportModel Read(Compilation compilation, CancellationToken cancellationToken) => new(
        GeneratedNamespace.Of(compilation.Assembly.Name),
        AssemblyParts.ExportedType,
        FingerprintReader.ReadAssembly(compilation, cancellationToken));
}
