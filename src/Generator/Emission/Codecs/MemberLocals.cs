using System.Linq;
using Memo.Model.Shapes;
using Memo.Model.Text;

namespace Memo.Generator.Emission.Codecs;

/// <summary>Names the variables that hold the members of a value while it is built.</summary>
internal static class MemberLocals
{
    public static string[] For(CompositeDefinition definition)
    {
        var free = new FreeNames(["reader", "context", "value", "copy"]);
        return [.. definition.Members.Select(member => Identifiers.Escape(free.Take(Camel(member.Name.TrimStart('@')), "member")))];
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
