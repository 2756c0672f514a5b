using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods.Tags;

/// <summary>What the templates on a method can speak of.</summary>
internal sealed record TagScope
{
    /// <summary>The word for the result.</summary>
    public const string ResultName = "return";

    /// <summary>The method that has the attribute; its type is what members must be accessible to.</summary>
    public required IMethodSymbol Method { get; init; }

    /// <summary>The parameters that can be named.</summary>
    public required IReadOnlyList<IParameterSymbol> Parameters { get; init; }

    /// <summary>Why the method's other parameters cannot, as what follows them in a sentence: "is not part of the key".</summary>
    public required string OthersAre { get; init; }

    /// <summary>What the method returns, without its task; null where it returns nothing.</summary>
    public required ITypeSymbol? Result { get; init; }

    public required Compilation Compilation { get; init; }

    /// <summary>For the tags of a memoized method: the key's parameters, and what is remembered.</summary>
    public static TagScope OfMemoized(IMethodSymbol method, ITypeSymbol result, Compilation compilation) => new()
    {
        Method = method,
        Parameters = ParameterRoles.KeyOf(method),
        OthersAre = "is not part of the key",
        Result = result,
        Compilation = compilation,
    };

    /// <summary>All that a template can begin with, as it writes it.</summary>
    public IEnumerable<string> Names
        => Parameters.Select(parameter => parameter.Name == ResultName ? "@" + ResultName : parameter.Name)
            .Concat(Result is null ? [] : [ResultName]);
}
