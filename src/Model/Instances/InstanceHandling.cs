namespace Memo.Model.Instances;

/// <summary>What the user says of a method's instances: the run-time library's enum of the same name.</summary>
internal enum InstanceHandling
{
    Auto,
    Shared,
    PerInstance,
}
