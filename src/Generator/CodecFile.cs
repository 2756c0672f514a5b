using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Shapes;

namespace Memo.Generator;

/// <summary>A codec of the whole assembly, and the file that it is written to.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Definition">What the codec is for.</param>
internal sealed record CodecFile(string Name, ShapeDefinition Definition)
{
    /// <summary>A file for each of the codecs that some methods and types need, in ordinal order.</summary>
    public static IEnumerable<CodecFile> For(IEnumerable<ShapeDefinition> definitions)
    {
        var distinct = definitions
            .Where(definition => definition.IsShared)
            .GroupBy(definition => definition.Codec, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderBy(definition => definition.Codec, StringComparer.Ordinal)
            .ToArray();
        var shared = FileNames.FindShared(distinct.Select(definition => NameOf(definition.Codec)));
        return distinct.Select(definition => new CodecFile(FileNames.For(NameOf(definition.Codec), definition.Codec, shared), definition));
    }

    private static string NameOf(string codec) => "Memo.Codecs." + codec;
}
