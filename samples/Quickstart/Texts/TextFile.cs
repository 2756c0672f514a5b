namespace Quickstart.Texts;

/// <summary>A file as it was read: its path below the folder, with forward slashes, and its text.</summary>
internal sealed record TextFile(string Path, string Content);
