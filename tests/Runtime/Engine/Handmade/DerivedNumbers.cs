namespace Memo.Tests.Engine.Handmade;

/// <summary>Numbers of a run-time type that no codec expects.</summary>
internal sealed class DerivedNumbers : List<int>;
