namespace Memo.Model.Shapes.Reading;

/// <summary>What is known of one of the framework's types.</summary>
/// <param name="Codec">The member of <c>Codecs</c> that has its codec.</param>
/// <param name="Own">What could be changed whatever its type arguments are.</param>
/// <param name="Paths">How a path goes on from such a type to each of its type arguments.</param>
/// <param name="IsUnorderable">Whether it is a set or a dictionary.</param>
internal sealed record FrameworkType(string Codec, Mutability Own, string[] Paths, bool IsUnorderable);
