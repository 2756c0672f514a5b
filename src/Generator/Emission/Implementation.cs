using System.Linq;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>Writes what all implementing parts of methods have.</summary>
internal static class Implementation
{
    /// <summary>The method's head; <c>async</c> stands before <c>partial</c>, which must come last.</summary>
    public static string DeclarationOf(SignatureModel signature, bool isAsync = false)
    {
        const string partial = "partial";
        var modifiers = isAsync
            ? signature.Modifiers.Substring(0, signature.Modifiers.Length - partial.Length) + $"async {partial}"
            : signature.Modifiers;
        var parameters = signature.Parameters.Select(parameter => $"{parameter.Modifiers}{parameter.Type} {parameter.Identifier}");
        var head = $"{modifiers} {signature.ReturnType} {signature.DeclaredName}({string.Join(", ", parameters)})";
        return string.Join("\n    ", signature.Constraints.Prepend(head));
    }

    public static string CallOfBody(SignatureModel signature, BodyModel body)
        => $"{body.Target}({string.Join(", ", signature.Parameters.Select(parameter => parameter.PassedBy + parameter.Cast + parameter.Identifier))})";

    /// <summary>The method that does nothing but call its body.</summary>
    public static void WritePassThrough(SourceWriter source, SignatureModel signature, BodyModel body)
        => source.Write(
            $"""
            {DeclarationOf(signature)}
                => {signature.ReturnedBy}{CallOfBody(signature, body)};
            """);
}
