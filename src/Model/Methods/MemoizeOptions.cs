using System.Linq;
using Memo.Model.Instances;
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

    public string? When => Text(nameof(When));

    /// <summary>Names of members that are part of the key; a null among them is an empty name.</summary>
    public string[] VaryBy => Argument(nameof(VaryBy)) is { Kind: TypedConstantKind.Array, IsNull: false } names
        ? [.. names.Values.Select(name => name.Value as string ?? string.Empty)]
        : [];

    public bool CachesNull => Argument("CacheNull")?.Value is not false;

    public InstanceHandling Instance => Argument(nameof(Instance))?.Value is int handling ? (InstanceHandling)handling : InstanceHandling.Auto;

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
