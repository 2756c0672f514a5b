namespace Memo.Model.Storages;

/// <summary>A storage that an assembly brings.</summary>
/// <param name="Name">The name it is known by.</param>
/// <param name="Type">Its class, as generated code writes it.</param>
public sealed record ProvidedStorage(string Name, string Type);
