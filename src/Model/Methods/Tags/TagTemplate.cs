using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Memo.Model.Methods.Tags;

/// <summary>MEMO041: reads the template of a tag. A doubled brace stands for itself; what single braces enclose is a value's path.</summary>
internal static class TagTemplate
{
    /// <summary>Reads a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="scope">What it can speak of.</param>
    /// <param name="fault">What is wrong with it; null if nothing is.</param>
    /// <returns>The tag; null if something is wrong.</returns>
    public static TagModel? Read(string template, TagScope scope, out TagFault? fault)
    {
        if (string.IsNullOrWhiteSpace(template))
        {
            fault = new("it is blank", "write a text");
            return null;
        }

        var parts = new List<TagPart>();
        fault = Split(template, scope, parts);
        return fault is null ? new(template, [.. parts]) : null;
    }

    private static TagFault? Split(string template, TagScope scope, List<TagPart> parts)
    {
        var text = new StringBuilder();
        for (var index = 0; index < template.Length; index++)
        {
            var character = template[index];
            if (character is not ('{' or '}'))
            {
                text.Append(character);
            }
            else if (index + 1 < template.Length && template[index + 1] == character)
            {
                text.Append(character);
                index++;
            }
            else if (character == '}')
            {
                return new("a '}' has no '{' before it", "write '}}' for a brace");
            }
            else
            {
                var end = template.IndexOf('}', index);
                if (end < 0)
                {
                    return new("a '{' has no '}' behind it", "write '{{' for a brace");
                }

                EndText(text, parts);
                if (TagPath.Read(template.Substring(index + 1, end - index - 1), scope, out var fault) is not { } part)
                {
                    return fault;
                }

                parts.Add(part);
                index = end;
            }
        }

        EndText(text, parts);
        return null;
    }

    private static void EndText(StringBuilder text, List<TagPart> parts)
    {
        if (text.Length > 0)
        {
            parts.Add(new(TagPartKind.Text, text.ToString(), string.Empty));
            text.Clear();
        }
    }
}
