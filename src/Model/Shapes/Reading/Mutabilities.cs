namespace Memo.Model.Shapes.Reading;

internal static class Mutabilities
{
    /// <summary>What could be changed in a value that has parts of both.</summary>
    public static Mutability And(this Mutability one, Mutability other) => one > other ? one : other;
}
