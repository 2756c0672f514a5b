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

    public string? SlidingExpiration => Text(nameof(SlidingExpiration));

    public string? FailSafe => Text(nameof(FailSafe));

    public string? Timeout => Text(nameof(Timeout));

    public double RefreshAhead => Argument(nameof(RefreshAhead))?.Value is double part ? part : 0;

    public string? Storage => Text(nameof(Storage));

    public string? When => Text(nameof(When));

    /// <summary>Names of members that are part of the key; a null among them is an empty name.</summary>
    public string[] VaryBy => Texts(nameof(VaryBy));

    /// <summary>Templates; a null among them is an empty one.</summary>
    public string[] Tags => Texts(nameof(Tags));

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

    private string[] Texts(string name) => Argument(name) is { Kind: TypedConstantKind.Array, IsNull: false } texts
        ? [.. texts.Values.Select(text => text.Value as string ?? string.Empty)]
        : [];

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
