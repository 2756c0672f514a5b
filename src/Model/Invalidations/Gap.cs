namespace Memo.Model.Invalidations;

/// <summary>What a method lacks to name a result.</summary>
/// <param name="Reason">The lack, as a clause about the method: "it has no parameter 'id'".</param>
/// <param name="Wanted">The parameter to add, as a declaration has it.</param>
internal sealed record Gap(string Reason, string Wanted);
