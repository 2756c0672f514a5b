namespace Quickstart.Detection;

/// <summary>A word or a mark of a text, as a hash of its normalized characters, and the line it stands on, from 1.</summary>
internal readonly record struct Token(uint Hash, int Line);
