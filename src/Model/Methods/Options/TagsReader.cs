using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods.Tags;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods.Options;

/// <summary>MEMO041: the tags of a method's results.</summary>
internal static class TagsReader
{
    public static TagModel[] Read(IMethodSymbol method, MemoizeOptions options, Compilation compilation, List<Problem> problems)
    {
        var templates = options.Tags;
        if (templates.Length == 0)
        {
            return [];
        }

        var scope = TagScope.OfMemoized(method, ResultReader.ResultOf(method.ReturnType, options.Results, compilation), compilation);
        return [.. templates.Select(Read).OfType<TagModel>()];

        TagModel? Read(string template, int index)
        {
            var tag = TagTemplate.Read(template, scope, out var fault);
            if (fault is not null)
            {
                problems.Add(new(
                    ProblemKind.TagUnfit,
                    Anchor.AttributeElement(nameof(MemoizeOptions.Tags), index),
                    [method.Name, template, fault.Reason, fault.Remedy]));
            }

            return tag;
        }
    }
}
