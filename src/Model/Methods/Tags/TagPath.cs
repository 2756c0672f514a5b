using System.Collections.Generic;
using System.Linq;
using System.Text;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods.Tags;

/// <summary>Reads what a template has in braces: a parameter or the result, and members of it.</summary>
internal static class TagPath
{
    private const int MaxNamed = 10;

    public static TagPart? Read(string path, TagScope scope, out TagFault? fault)
    {
        var names = path.Split('.');
        var part = names[0] == TagScope.ResultName ? new TagPart(TagPartKind.Result, string.Empty, string.Empty) : new(TagPartKind.Parameter, names[0].TrimStart('@'), string.Empty);
        if (FindType(part, scope, out fault) is not { } type)
        {
            return null;
        }

        var members = new StringBuilder();
        for (var index = 1; index < names.Length; index++)
        {
            var name = names[index].TrimStart('@');
            fault = TagMembers.FindObstacle(type, name, scope) is { } reason
                ? new(reason, RemedyAmong(TagMembers.Of(type, scope), Path(index)))
                : null;
            if (fault is not null)
            {
                return null;
            }

            members.Append(TagMembers.MayBeNull(type) ? "?." : ".").Append(Identifiers.Escape(name));
            type = TagMembers.TypeOf(TagMembers.Find(type, name, scope)!);
        }

        if (!TagMembers.HasText(type, scope.Compilation))
        {
            fault = new(
                $"'{type.InPlainMessage()}' has no text that tells one value from another",
                RemedyAmong(TagMembers.Of(type, scope).Where(member => TagMembers.HasText(TagMembers.TypeOf(member), scope.Compilation)), path));
            return null;
        }

        return part with { Members = members.ToString() };

        string Path(int count) => string.Join(".", names, 0, count);
    }

    private static ITypeSymbol? FindType(TagPart part, TagScope scope, out TagFault? fault)
    {
        var name = part.Text;
        var parameter = scope.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        var reason = part.Kind switch
        {
            TagPartKind.Result => scope.Result is null ? "the method returns nothing" : null,
            _ when parameter is not null => SpanTypes.ElementOf(parameter.Type) is null ? null : $"'{parameter.Type.InPlainMessage()}' has no text that tells one value from another",
            _ when scope.Method.Parameters.Any(other => other.Name == name) => $"the parameter '{name}' {scope.OthersAre}",
            _ => name.Length == 0 ? "nothing is named between its braces" : $"there is no parameter '{name}'",
        };
        fault = reason is null ? null : new(reason, Remedy(scope.Names));
        return reason is not null ? null : part.Kind == TagPartKind.Result ? scope.Result : parameter!.Type;
    }

    private static string RemedyAmong(IEnumerable<ISymbol> members, string path)
        => Remedy(members.Select(member => $"{path}.{member.Name}"));

    private static string Remedy(IEnumerable<string> paths) => paths.Select(path => $"{{{path}}}").ToArray() switch
    {
        [] => "name another value",
        [var single] => $"write {single}",
        { Length: > MaxNamed } many => $"write one of {string.Join(", ", many, 0, MaxNamed)}, ...",
        var several => $"write one of {string.Join(", ", several)}",
    };
}
