using Memo.Model.Equality;

namespace Memo.Model.Fingerprints;

/// <summary>The version of the code behind something.</summary>
/// <param name="Subject">The documentation id of the memoized method; empty for a whole assembly.</param>
/// <param name="Code">A hash of the source it reaches in its own assembly.</param>
/// <param name="Assemblies">The other assemblies it reaches outside the framework, in ordinal order of their names.</param>
public sealed record FingerprintModel(string Subject, string Code, EquatableArray<AssemblyPart> Assemblies);
