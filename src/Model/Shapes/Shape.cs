namespace Memo.Model.Shapes;

/// <summary>A type described as data, or the reason why it is none.</summary>
public abstract record Shape
{
    /// <summary>Whether values can be changed, and so must be copied for each caller and be looked at again after the body has run.</summary>
    public abstract Mutability Mutability { get; }
}
