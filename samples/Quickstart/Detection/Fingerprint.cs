namespace Quickstart.Detection;

/// <summary>The hash of a shingle, which is a few consecutive tokens, and the position of its first token.</summary>
internal readonly record struct Fingerprint(ulong Hash, int Position);
