using System.Collections.Generic;
using System.Linq;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission.Codecs;

/// <summary>How codecs are named at one place in generated code.</summary>
/// <param name="Shared">What stands before the name of a codec of the whole assembly.</param>
/// <param name="Nested">What stands before the name of a codec of one method.</param>
/// <param name="NestedCodecs">The codecs of that method.</param>
internal sealed record CodecScope(string Shared, string Nested, IReadOnlyCollection<string> NestedCodecs)
{
    /// <summary>The scope of the assembly's codecs themselves: they stand beside each other.</summary>
    public static readonly CodecScope Assembly = new(string.Empty, string.Empty, []);

    public string Instance(DefinedShape shape) => Class(shape.Codec) + ".Instance";

    public string Class(string codec) => (NestedCodecs.Contains(codec) ? Nested : Shared) + codec;
}
