namespace Memo.Model.Methods;

/// <summary>Where a call finds a part of its key.</summary>
public enum KeyPartSource
{
    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>The instance itself, by content.</summary>
    Instance,

    /// <summary>A member of the instance.</summary>
    InstanceMember,

    /// <summary>The run-time type of the instance.</summary>
    InstanceType,

    /// <summary>A static member.</summary>
    StaticMember,
}
