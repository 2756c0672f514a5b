namespace Memo.Model.Shapes;

/// <summary>One type that a value of a closed hierarchy can have.</summary>
/// <param name="Type">The type, as code names it.</param>
/// <param name="Discriminator">What stands for it in the encoding; it does not change when others are added.</param>
/// <param name="Shape">Its shape.</param>
public sealed record LeafModel(string Type, string Discriminator, Shape Shape);
