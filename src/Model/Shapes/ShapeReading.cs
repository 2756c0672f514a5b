using Memo.Model.Equality;

namespace Memo.Model.Shapes;

/// <summary>A type described as data, with all that the description refers to.</summary>
/// <param name="Shape">The shape; a <see cref="NoDataShape"/> says why there is none.</param>
/// <param name="Definitions">The definitions that can be reached from it, each once, in ordinal order of their codecs' names.</param>
/// <param name="RebuildObstacle">Why generated code cannot rebuild a value, so that it can be part of a key but not of a result; null if it can.</param>
public sealed record ShapeReading(Shape Shape, EquatableArray<ShapeDefinition> Definitions, Obstacle? RebuildObstacle);
