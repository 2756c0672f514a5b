namespace Memo.Model.Shapes.Reading;

/// <summary>The state of a class, struct or tuple, and how a value is made from it.</summary>
/// <param name="Members">The members that show all of it.</param>
/// <param name="Fields">The fields behind them, per type in the chain.</param>
/// <param name="Rebuilding">How a value is made.</param>
/// <param name="IsMutable">Whether a part can be changed once a value is made.</param>
internal sealed record CompositeState(StateMember[] Members, DeclaredFields[] Fields, Rebuilding Rebuilding, bool IsMutable);
