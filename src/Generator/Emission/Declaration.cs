using System.Linq;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>Writes the heads of generic declarations.</summary>
internal static class Declaration
{
    /// <summary>The head with its constraints, one a line.</summary>
    public static string Of(string head, TypeParametersModel typeParameters)
        => string.Join("\n    ", typeParameters.Constraints.Prepend(head));
}
