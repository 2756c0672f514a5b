using Memo.Model.Shapes;

namespace Memo.Model.Methods;

internal static class KeyStyles
{
    /// <summary>How a key holds what has this shape.</summary>
    public static KeyStyle Of(Shape? shape) => shape switch
    {
        null => KeyStyle.None,
        ScalarShape or EnumShape or NullableShape { Value: ScalarShape or EnumShape } => KeyStyle.Inline,
        _ => KeyStyle.Content,
    };
}
