namespace Memo.Tests.Engine.Handmade;

/// <summary>How a storage keeps results.</summary>
public enum StorageKind
{
    Memory,
    Objects,
    Bytes,
}
