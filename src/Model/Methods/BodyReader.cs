using System;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Describes how a method's body is called.</summary>
internal static class BodyReader
{
    /// <summary>Names that mean something else inside the generated class that calls the body.</summary>
    private static readonly string[] Shadowed =
    [
        "_", "args", "instance", "result", "cancellationToken", "Key", "MemoKey", "Method", "MemoMethod", "Body", "MemoBody",
        .. typeof(object).GetMembers().Select(member => member.Name), "MemberwiseClone", "Finalize",
    ];

    /// <summary>
    /// Stands for a body that was not found by a name that nothing has, so that the generated call is an error.
    /// </summary>
    /// <remarks>
    /// With no implementing part at all the compiler would report the declaration, and a build that has errors in
    /// declarations runs no analyzers: the user would not learn what is missing. Errors in bodies do not stop them.
    /// </remarks>
    public static BodyModel Missing(IMethodSymbol method) => new($"{method.Name}_HasNoMatchingBody", null);

    public static BodyModel Read(IMethodSymbol method, IMethodSymbol body)
    {
        var name = Identifiers.Escape(body.Name) + (body.Arity == 0 ? string.Empty : SignatureReader.TypeParameters(method));
        var isShadowed = Shadowed.Contains(body.Name, StringComparer.Ordinal)
            || method.Parameters.Any(parameter => parameter.Name == body.Name);
        return new(isShadowed ? $"{(body.IsStatic ? body.ContainingType.InCode() : "this")}.{name}" : name, body.IsStatic ? null : name);
    }
}
