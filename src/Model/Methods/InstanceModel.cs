namespace Memo.Model.Methods;

/// <summary>The instance that a memoized method is called on.</summary>
/// <param name="Type">The type that declares the method, as code names it.</param>
/// <param name="Identifier">The parameter of generated methods that stands for it.</param>
/// <param name="ElementName">The name of the element that carries it to the body.</param>
/// <param name="IsInKey">Whether the key is made with it, so that members of the handle take it.</param>
public sealed record InstanceModel(string Type, string Identifier, string ElementName, bool IsInKey);
