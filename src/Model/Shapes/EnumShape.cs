namespace Memo.Model.Shapes;

/// <summary>A value of an enum.</summary>
/// <param name="UnderlyingType">The keyword of the integer behind it.</param>
public sealed record EnumShape(string UnderlyingType) : Shape;
