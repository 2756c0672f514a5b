using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Model.Text;

/// <summary>How names are written in code.</summary>
internal static class Identifiers
{
    /// <summary>The name as code writes it: <c>@class</c> for <c>class</c>.</summary>
    public static string Escape(string name)
        => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The name of a type as code writes it: the words that only sometimes are keywords count as well.</summary>
    public static string EscapeType(string name)
        => SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? Escape(name) : "@" + name;
}
