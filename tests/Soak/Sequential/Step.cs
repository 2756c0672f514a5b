namespace Memo.Soak.Tests.Sequential;

/// <summary>One operation of a trial.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Member">With which method.</param>
/// <param name="Id">With which argument, or a number for what has none.</param>
internal sealed record Step(Act Act, Member Member, int Id);
