namespace Memo.Model.Invalidations;

/// <summary>One thing that a method forgets.</summary>
public abstract record InvalidationModel;
