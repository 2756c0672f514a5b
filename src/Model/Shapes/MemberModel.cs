namespace Memo.Model.Shapes;

/// <summary>A field or property that is a part of a value.</summary>
/// <param name="Name">Its name, as code writes it behind the dot.</param>
/// <param name="Type">Its type, as code names it, without marks of nullability.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="IsInitialized">Whether it is set by name (an object initializer); if not, the constructor takes it.</param>
public sealed record MemberModel(string Name, string Type, Shape Shape, bool IsInitialized)
{
    /// <summary>Whether it can be set by name later as well, and need not be set when the value is made.</summary>
    public bool IsSettable { get; init; }

    /// <summary>Whether only the word of another assembly is there for it that the constructor stores it as it is.</summary>
    public bool IsBelieved { get; init; }
}
