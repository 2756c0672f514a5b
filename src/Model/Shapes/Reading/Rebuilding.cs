using Memo.Model.Shapes;

namespace Memo.Model.Shapes.Reading;

/// <summary>How generated code makes a value from its members.</summary>
/// <param name="ConstructorMembers">The indexes of the members that the constructor takes.</param>
/// <param name="Initialized">Of each member, whether it is set by name.</param>
/// <param name="Obstacle">Why it cannot, relative to the type; null if it can.</param>
internal sealed record Rebuilding(int[] ConstructorMembers, bool[] Initialized, Obstacle? Obstacle);
