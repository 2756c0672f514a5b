namespace Memo.Model.Shapes.Reading;

/// <summary>An obstacle, and how many types lie between: the nearest is told.</summary>
internal sealed record Finding(Obstacle Obstacle, int Distance);
