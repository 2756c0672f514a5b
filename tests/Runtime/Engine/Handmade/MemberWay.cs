namespace Memo.Tests.Engine.Handmade;

/// <summary>What a memoized method returns its result in.</summary>
public enum MemberWay
{
    Plain,
    Task,
    ValueTask,
}
