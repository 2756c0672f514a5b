using Memo.Model.Shapes;

namespace Memo.Generator.Emission.Codecs;

/// <summary>Members that are written and read without a codec in between: numbers, text, times and enums.</summary>
internal static class ScalarMembers
{
    /// <summary>Whether the writer takes the value as it is, and never has to refuse it.</summary>
    public static bool IsDirect(Shape shape) => shape switch
    {
        ScalarShape { Kind: ScalarKind.Uri or ScalarKind.CultureInfo } => false,
        ScalarShape or EnumShape => true,
        _ => false,
    };

    public static string Write(Shape shape, string value)
        => shape is EnumShape { UnderlyingType: var type } ? $"writer.Write(({type}){value});" : $"writer.Write({value});";

    public static string Read(Shape shape) => shape switch
    {
        EnumShape @enum => $"({@enum.Type})reader.Read{KindOf(@enum.UnderlyingType)}()",
        ScalarShape scalar => $"reader.Read{scalar.Kind}()",
        _ => throw new System.ArgumentException($"'{shape}' is no scalar.", nameof(shape)),
    };

    private static ScalarKind KindOf(string keyword) => keyword switch
    {
        "byte" => ScalarKind.Byte,
        "sbyte" => ScalarKind.SByte,
        "short" => ScalarKind.Int16,
        "ushort" => ScalarKind.UInt16,
        "uint" => ScalarKind.UInt32,
        "long" => ScalarKind.Int64,
        "ulong" => ScalarKind.UInt64,
        _ => ScalarKind.Int32,
    };
}
