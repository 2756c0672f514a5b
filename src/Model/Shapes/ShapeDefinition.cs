namespace Memo.Model.Shapes;

/// <summary>A type that a codec is generated for.</summary>
public abstract record ShapeDefinition
{
    /// <summary>The name of the codec class; unique among all definitions of a compilation.</summary>
    public required string Codec { get; init; }

    /// <summary>The type, as code names it, without marks of nullability.</summary>
    public required string Type { get; init; }

    /// <summary>
    /// Whether the codec is one for the whole assembly, in a file of its own: every file can name the type, and it mentions no type
    /// parameter. Otherwise it is nested in the class behind each method that needs it.
    /// </summary>
    public required bool IsShared { get; init; }

    /// <summary>Whether values can be changed.</summary>
    public required Mutability Mutability { get; init; }

    /// <summary>Whether values may be null.</summary>
    public required bool IsReferenceType { get; init; }

    /// <summary>Why generated code cannot rebuild a value, so that it can be part of a key but not of a result; null if it can.</summary>
    public required Obstacle? RebuildObstacle { get; init; }
}
