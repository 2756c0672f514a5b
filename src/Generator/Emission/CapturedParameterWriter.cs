using System.Collections.Generic;
using Memo.Model.Instances;

namespace Memo.Generator.Emission;

/// <summary>Writes the properties that show primary constructor parameters to keys.</summary>
internal static class CapturedParameterWriter
{
    public static void Write(SourceWriter source, IEnumerable<CapturedParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            source.WriteBlankLine();
            source.Write(
                $"""
                /// <summary>Shows <c>{parameter.Parameter}</c> to the key.</summary>
                {Names.GeneratedCodeAttribute}
                {parameter.Modifiers} {parameter.Type} {parameter.Property} => {parameter.Parameter};
                """);
        }
    }
}
