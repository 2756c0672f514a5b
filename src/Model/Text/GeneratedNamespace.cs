using System.Linq;

namespace Memo.Model.Text;

/// <summary>The namespace of what is generated once for an assembly, which no other assembly has: who sees the internals of another meets none of it.</summary>
internal static class GeneratedNamespace
{
    public static string Of(string assemblyName)
    {
        var name = string.Concat(assemblyName.Select(character => char.IsLetterOrDigit(character) ? character : '_'));
        return "Memo.Generated." + (name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : Identifiers.EscapeType(name));
    }
}
