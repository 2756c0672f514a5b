using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Model.Fingerprints;

/// <summary>Hashes all source of an assembly by its tokens, without asking what they mean: comments and formatting do not count.</summary>
internal static class SourceHash
{
    public static string Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var options = (CSharpCompilationOptions)compilation.Options;
        return CodeHash.Of(
            $"{compilation.Assembly.Identity.Name} checked:{options.CheckOverflow} "
            + CodeHash.OfSet(compilation.SyntaxTrees.Select(tree => Of(tree, cancellationToken))));
    }

    private static string Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(tree.Length);
        foreach (var symbol in tree.Options.PreprocessorSymbolNames.OrderBy(symbol => symbol, System.StringComparer.Ordinal))
        {
            // Calls of methods with [Conditional] depend on them.
            text.Append(symbol).Append('\0');
        }

        foreach (var token in tree.GetRoot(cancellationToken).DescendantTokens())
        {
            text.Append(token.Text).Append('\0');
        }

        return CodeHash.Of(text.ToString());
    }
}
