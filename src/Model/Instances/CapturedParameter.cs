namespace Memo.Model.Instances;

/// <summary>A primary constructor's parameter that a generated property shows, since code outside of instance members cannot name it.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="Type">Its type, as code writes it.</param>
/// <param name="Parameter">The parameter, as code writes it.</param>
/// <param name="Modifiers">What the property's declaration begins with.</param>
public sealed record CapturedParameter(string Property, string Type, string Parameter, string Modifiers);
