namespace Memo.Model.Methods.Tags;

/// <summary>What a part of a tag is.</summary>
public enum TagPartKind
{
    /// <summary>Text that is always the same.</summary>
    Text,

    /// <summary>The text of a parameter, or of a member of it.</summary>
    Parameter,

    /// <summary>The text of the result, or of a member of it.</summary>
    Result,
}
