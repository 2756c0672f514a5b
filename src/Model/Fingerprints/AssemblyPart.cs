namespace Memo.Model.Fingerprints;

/// <summary>A referenced assembly that a fingerprint depends on.</summary>
/// <param name="Kind">How its version is found.</param>
/// <param name="Name">The type to ask, as code writes it, or the assembly's full name.</param>
public sealed record AssemblyPart(AssemblyPartKind Kind, string Name);
