namespace Memo.Disk;

/// <summary>A store holds what no store holds; it is put aside.</summary>
/// <param name="message">What is wrong with it.</param>
internal sealed class DamagedStoreException(string message) : IOException(message);
