using System.Collections.Immutable;

namespace Quickstart.Detection;

/// <summary>What a comparison needs to know of a text.</summary>
/// <param name="Tokens">All tokens, in the text's order.</param>
/// <param name="Fingerprints">The winnowed fingerprints, by hash, then by position.</param>
internal sealed record TextAnalysis(ImmutableArray<Token> Tokens, ImmutableArray<Fingerprint> Fingerprints);
