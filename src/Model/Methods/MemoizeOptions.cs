using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>The arguments of one <c>[Memoize]</c>.</summary>
internal readonly struct MemoizeOptions(AttributeData attribute)
{
    public const string AttributeName = "Memo.MemoizeAttribute";

    public string? Body => Text(nameof(Body));

    public string? Handle => Text(nameof(Handle));

    public string? Name => Text(nameof(Name));

    public string? Version => Text(nameof(Version));

    public string? Expiration => Text(nameof(Expiration));

    public ResultHandling Results => Argument(nameof(Results))?.Value is int chosen ? (ResultHandling)chosen : ResultHandling.Auto;

    /// <summary>The attribute on a method; null where there is none.</summary>
    public static AttributeData? Find(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Is("Memo", "MemoizeAttribute"))
            {
                return attribute;
            }
        }

        return null;
    }

    private string? Text(string name) => Argument(name)?.Value as string;

    private TypedConstant? Argument(string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
