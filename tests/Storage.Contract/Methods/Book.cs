namespace Memo.Tests.Contract.Methods;

/// <summary>A book as a computation has found it.</summary>
/// <param name="Shelf">Where it stands.</param>
/// <param name="Computation">Which computation found it.</param>
internal sealed record Book(string Shelf, int Computation);
