using System.Text;
using Microsoft.CodeAnalysis;

namespace Memo.TestKit.Api;

internal sealed class ApiWriter
{
    private const string Step = "    ";

    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString().Trim('\n') + "\n";

    public void WriteNamespace(INamespaceSymbol space)
    {
        var types = space.GetTypeMembers().Visible().Cast<INamedTypeSymbol>().ToList();
        if (types.Count > 0)
        {
            Line("", "");
            Line("", $"namespace {(space.IsGlobalNamespace ? "global" : space.ToDisplayString())};");
        }

        foreach (var type in types)
        {
            Line("", "");
            WriteType(type, "");
        }

        foreach (var inner in space.GetNamespaceMembers().OrderBy(inner => inner.Name, StringComparer.Ordinal))
            WriteNamespace(inner);
    }

    private void WriteType(INamedTypeSymbol type, string indent)
    {
        WriteAttributes(type, indent);
        Line(indent, Signatures.Of(type));
        if (type.TypeKind == TypeKind.Delegate)
            return;

        Line(indent, "{");
        foreach (var member in type.GetMembers().Visible())
            WriteMember(member, indent + Step);
        Line(indent, "}");
    }

    private void WriteMember(ISymbol member, string indent)
    {
        if (member is INamedTypeSymbol nested)
        {
            WriteType(nested, indent);
            return;
        }

        WriteAttributes(member, indent);
        Line(indent, Signatures.Of(member));
    }

    private void WriteAttributes(ISymbol symbol, string indent)
    {
        foreach (var line in ApiAttributes.Of(symbol))
            Line(indent, line);
    }

    private void Line(string indent, string text) => _text.Append(indent).Append(text).Append('\n');
}
