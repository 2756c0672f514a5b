using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Invalidations;

/// <summary>The names of one generated method: what its parameters leave free, and what has been looked at before the body runs.</summary>
internal sealed class PlanNames(IMethodSymbol method)
{
    private const string This = "this";

    private readonly FreeNames _free = new(
    [
        method.Name,
        .. BodyNames.Conventional(method.Name),
        .. method.Parameters.Select(parameter => parameter.Name),
        .. method.TypeParameters.Select(parameter => parameter.Name),
    ]);

    private readonly List<CapturedArgument> _captured = [];

    public IReadOnlyList<CapturedArgument> Captured => _captured;

    public string Take(string wanted) => _free.Take(wanted);

    /// <summary>How code reads an argument when the body has ended, as it was before.</summary>
    public string After(IParameterSymbol parameter)
    {
        var identifier = Identifiers.Escape(parameter.Name);
        return parameter.RefKind == RefKind.None ? identifier : Capture(identifier, "given" + char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1));
    }

    /// <summary>How code reads the instance when the body has ended: a struct's may have changed by then.</summary>
    public string ThisAfter() => method.ContainingType.IsValueType ? Capture(This, "givenInstance") : This;

    private string Capture(string expression, string wanted)
    {
        if (_captured.FirstOrDefault(captured => captured.Parameter == expression) is { } known)
        {
            return known.Local;
        }

        var local = _free.Take(wanted);
        _captured.Add(new(expression, local));
        return local;
    }
}
