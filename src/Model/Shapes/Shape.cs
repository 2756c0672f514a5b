namespace Memo.Model.Shapes;

/// <summary>A type described as data, or the reason why it is none.</summary>
public abstract record Shape;
