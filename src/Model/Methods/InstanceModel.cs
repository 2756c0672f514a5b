namespace Memo.Model.Methods;

/// <summary>The instance that a memoized method is called on.</summary>
/// <param name="Type">The type that declares the method, as code names it.</param>
/// <param name="Identifier">The parameter of generated methods that stands for it.</param>
/// <param name="ElementName">The name of the element that carries it to the body.</param>
/// <param name="IsNeeded">Whether no entry can be named without it, so that all members of the handle take it.</param>
/// <param name="OwnsResults">Whether results live and die with it.</param>
public sealed record InstanceModel(string Type, string Identifier, string ElementName, bool IsNeeded, bool OwnsResults);
