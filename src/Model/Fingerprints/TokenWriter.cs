using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Fingerprints;

/// <summary>
/// Writes a declaration token by token: without comments and white space, with numbers for the names that mean nothing outside,
/// and with what each other name stands for.
/// </summary>
internal sealed class TokenWriter(PartRecorder recorder, SemanticModel model)
{
    private readonly Dictionary<ISymbol, int> _numbers = new(SymbolEqualityComparer.Default);
    private SyntaxNode? _root;

    public void Write(SyntaxNode node)
    {
        _root = node;
        foreach (var token in node.DescendantTokens(inner => !IsMemos(inner)))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                WriteIdentifier(token);
            }
            else if (!IsAccessibility(token))
            {
                recorder.Write(token.Text);
            }
        }
    }

    private static bool IsAccessibility(SyntaxToken token)
        => token.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.PartialKeyword;

    /// <summary>Memo's own attributes say how results are kept, not what they are; a codec decides what they are when they are read.</summary>
    private bool IsMemos(SyntaxNode node) => node is AttributeListSyntax list
        && list.Attributes.All(attribute => model.GetTypeInfo(attribute, recorder.Program.CancellationToken).Type is { } type
            && recorder.Program.IsMemo(type)
            && type.Name != MemoizedCode.CodecAttribute);

    private void WriteIdentifier(SyntaxToken token)
    {
        var symbol = SymbolOf(token, out var candidates);
        if (symbol is not null && NumberOf(symbol, token) is { } number)
        {
            recorder.Write(number);
            if (token.Parent?.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null })
            {
                recorder.Write(token.ValueText);
            }

            return;
        }

        recorder.Write(token.ValueText);
        foreach (var found in symbol is null ? candidates : [symbol])
        {
            WriteMeaning(found, token.Parent!);
        }
    }

    private ISymbol? SymbolOf(SyntaxToken token, out IReadOnlyList<ISymbol> candidates)
    {
        candidates = [];
        if (token.Parent is not SimpleNameSyntax name)
        {
            return token.Parent is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseTypeDeclarationSyntax or null
                ? null
                : model.GetDeclaredSymbol(token.Parent, recorder.Program.CancellationToken);
        }

        var info = model.GetSymbolInfo(name, recorder.Program.CancellationToken);
        candidates = info.CandidateSymbols;
        return info.Symbol;
    }

    private string? NumberOf(ISymbol symbol, SyntaxToken token)
    {
        switch (symbol)
        {
            case IParameterSymbol parameter when token.Parent?.Parent is NameColonSyntax || !IsDeclaredHere(parameter):
                return $"^{parameter.Ordinal}";
            case ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol:
            case ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method }:
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction }:
                // A constructed local function is the one that was declared.
                symbol = symbol.OriginalDefinition;
                if (!_numbers.TryGetValue(symbol, out var number))
                {
                    _numbers.Add(symbol, number = _numbers.Count);
                }

                return $"#{number}";
            default:
                return null;
        }
    }

    /// <summary>Parameters of a primary constructor are declared elsewhere; those called <c>value</c> nowhere.</summary>
    private bool IsDeclaredHere(IParameterSymbol parameter)
        => parameter.DeclaringSyntaxReferences is not [var reference, ..]
            || (reference.SyntaxTree == _root!.SyntaxTree && _root.Span.Contains(reference.Span));

    private void WriteMeaning(ISymbol symbol, SyntaxNode name)
    {
        // What an attribute of others is, only they ask; what it is given can be a constant or a type that the framework will use.
        if (name.Parent is NameEqualsSyntax || (name.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && attribute.Name.Span.Contains(name.Span)))
        {
            if (recorder.Program.IsSource(symbol))
            {
                recorder.Reach(symbol);
            }

            return;
        }

        if (symbol is ITypeSymbol type)
        {
            recorder.WriteId(type);
            if (!IsQualifier(name))
            {
                recorder.ReachType(type);
                if (name.FirstAncestorOrSelf<AttributeSyntax>() is not null)
                {
                    // Such as a converter: who reads the attribute makes one.
                    recorder.ReachData(type);
                }
            }

            return;
        }

        recorder.Reach(symbol);
    }

    private static bool IsQualifier(SyntaxNode name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name || IsQualifierOf(access),
        QualifiedNameSyntax qualified => qualified.Left == name || IsQualifierOf(qualified),
        _ => false,
    };

    private static bool IsQualifierOf(SyntaxNode node) => node.Parent is MemberAccessExpressionSyntax outer && outer.Expression == node;
}
