using System;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>A piece of source that a computation can reach.</summary>
internal readonly struct CodePart(ISymbol symbol, CodePartKind kind) : IEquatable<CodePart>
{
    public ISymbol Symbol => symbol;

    public CodePartKind Kind => kind;

    public bool Equals(CodePart other) => Kind == other.Kind && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    public override bool Equals(object? obj) => obj is CodePart other && Equals(other);

    public override int GetHashCode() => unchecked((SymbolEqualityComparer.Default.GetHashCode(Symbol) * 3) + (int)Kind);
}
