using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

internal static class Boxes
{
    public static Codec<Box> Plain { get; } = new BoxCodec<Box>(static box => box.Content, static (box, content) => box.Content = content)!;

    public static Codec<EqualBox> Equal { get; } = new BoxCodec<EqualBox>(static box => box.Content, static (box, content) => box.Content = content)!;
}
