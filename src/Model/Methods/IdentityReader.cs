using System.Collections.Generic;
using System.Linq;
using System.Text;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Names a method so that it keeps its name from build to build, and no other method has it.</summary>
internal static class IdentityReader
{
    /// <summary>The types of the parameters, in parentheses; those passed by reference are marked by <c>&amp;</c>.</summary>
    public static string ParameterList(IMethodSymbol method)
    {
        var types = method.Parameters.Select(parameter
            => parameter.Type.InIdentity() + (parameter.RefKind == RefKind.None ? string.Empty : "&"));
        return $"({string.Join(",", types)})";
    }

    public static IdentityModel Read(IMethodSymbol method, string? chosenName)
    {
        var types = OuterTypes.Of(method.ContainingType).Reverse().ToArray();
        var identity = new Builder();
        if (chosenName is not null)
        {
            identity.Write(chosenName);
            identity.WriteTypeParameters(types.SelectMany(type => type.TypeParameters).Concat(method.TypeParameters));
            return identity.ToModel();
        }

        identity.Write(method.ContainingAssembly.Name + "/");
        if (TypeNames.NameOf(method.ContainingNamespace) is { } @namespace)
        {
            identity.Write(@namespace + ".");
        }

        foreach (var type in types)
        {
            identity.Write(type.Name);
            identity.WriteTypeParameters(type.TypeParameters);
            identity.Write(".");
        }

        identity.Write(method.Name);
        identity.WriteTypeParameters(method.TypeParameters);
        identity.Write(ParameterList(method));
        return identity.ToModel();
    }

    private sealed class Builder
    {
        private readonly List<string> _texts = [];
        private readonly List<string> _typeParameters = [];
        private readonly StringBuilder _text = new();

        public void Write(string text) => _text.Append(text);

        public void WriteTypeParameters(IEnumerable<ITypeParameterSymbol> parameters)
        {
            var separator = '<';
            foreach (var parameter in parameters)
            {
                _texts.Add(_text.Append(separator).ToString());
                _typeParameters.Add(Identifiers.Escape(parameter.Name));
                _text.Clear();
                separator = ',';
            }

            if (separator == ',')
            {
                _text.Append('>');
            }
        }

        public IdentityModel ToModel() => new([.. _texts, _text.ToString()], [.. _typeParameters]);
    }
}
