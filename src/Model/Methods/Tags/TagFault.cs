namespace Memo.Model.Methods.Tags;

/// <summary>Why a template does not make a tag.</summary>
/// <param name="Reason">The end of a sentence after "because".</param>
/// <param name="Remedy">The way out, as the end of a sentence after a semicolon: "write one of {id}, {return}".</param>
internal sealed record TagFault(string Reason, string Remedy);
