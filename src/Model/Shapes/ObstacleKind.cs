namespace Memo.Model.Shapes;

/// <summary>Of what kind an obstacle is: what would remove it.</summary>
public enum ObstacleKind
{
    /// <summary>Something holds no data, or none that generated code can reach.</summary>
    NoData,

    /// <summary>A value may be of any type at run time.</summary>
    OpenType,
}
