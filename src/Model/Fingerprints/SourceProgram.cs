using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Fingerprints;

/// <summary>What all parts of one compilation are read with; what is asked for twice is found once.</summary>
internal sealed class SourceProgram(Compilation compilation, CancellationToken cancellationToken)
{
    private static readonly HashSet<string?> BasicNamespaces = ["System", "System.Collections", "System.Collections.Generic", "System.Numerics", "System.Linq", "System.Threading.Tasks", "System.Runtime.CompilerServices"];

    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<SyntaxTree, HashSet<string>> _preprocessorSymbols = [];
    private readonly Dictionary<ISymbol, string> _ids = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IAssemblySymbol, bool> _outside = new(SymbolEqualityComparer.Default);
    private readonly IAssemblySymbol? _memo = compilation.GetTypeByMetadataName("Memo.MemoizeAttribute")?.ContainingAssembly;
    private readonly Dictionary<ISymbol, IReadOnlyList<ISymbol>> _standIns = new(SymbolEqualityComparer.Default);
    private TypeIndex? _types;

    public Compilation Compilation => compilation;

    public CancellationToken CancellationToken => cancellationToken;

    public TypeIndex Types => _types ??= new TypeIndex(compilation.Assembly);

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
            _models.Add(tree, model = compilation.GetSemanticModel(tree));
        }

        return model;
    }

    public bool IsSource(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    public bool IsMemo(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _memo);

    /// <summary>Whether an assembly is neither this one nor the framework nor Memo.</summary>
    public bool IsOutside(IAssemblySymbol assembly)
    {
        if (!_outside.TryGetValue(assembly, out var isOutside))
        {
            isOutside = !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
                && !SymbolEqualityComparer.Default.Equals(assembly, _memo)
                && !FrameworkAssemblies.Contains(assembly, compilation.GetMetadataReference(assembly));
            _outside.Add(assembly, isOutside);
        }

        return isOutside;
    }

    /// <summary>The program's own members that a call of a virtual member of another assembly may run.</summary>
    /// <remarks>Of the framework's basic types too many derive: their calls are followed where a value's type is known.</remarks>
    public IReadOnlyList<ISymbol> StandInsFor(ISymbol member)
    {
        if (!_standIns.TryGetValue(member, out var standIns))
        {
            var isFollowed = member.ContainingType is { } type
                && (IsOutside(member.ContainingAssembly) || !BasicNamespaces.Contains(TypeNames.NameOf(type.ContainingNamespace)));
            _standIns.Add(member, standIns = isFollowed ? [.. Types.OverridesOf(member).Where(IsSource)] : []);
        }

        return standIns;
    }

    /// <summary>Whether a method of another assembly may look into the values it is given.</summary>
    public bool Reflects(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        return !IsSource(method) && !IsMemo(method)
            && (IsOutside(method.ContainingAssembly)
                || TypeNames.NameOf(method.ContainingNamespace)?.StartsWith("System.Text.Json", System.StringComparison.Ordinal) == true
                || TellsOfReflection(method)
                || TellsOfReflection(method.ContainingType)
                || method.TypeParameters.Any(TellsOfReflection)
                || method.Parameters.Any(TellsOfReflection));
    }

    private static bool TellsOfReflection(ISymbol symbol) => symbol.GetAttributes()
        .Any(attribute => attribute.AttributeClass?.Name is "RequiresUnreferencedCodeAttribute" or "DynamicallyAccessedMembersAttribute");

    /// <summary>A text that no other symbol of the same kind has, and that does not change from build to build.</summary>
    public string IdOf(ISymbol symbol)
    {
        if (!_ids.TryGetValue(symbol, out var id))
        {
            id = symbol switch
            {
                ITypeSymbol type => IdOf(type),
                _ => symbol.OriginalDefinition.GetDocumentationCommentId() ?? symbol.Name,
            };
            _ids.Add(symbol, id);
        }

        return id;
    }

    /// <summary>Whether calls of a method with <c>[Conditional]</c> are compiled in a file.</summary>
    public bool IsDefined(SyntaxTree tree, string preprocessorSymbol)
    {
        if (!_preprocessorSymbols.TryGetValue(tree, out var symbols))
        {
            symbols = [.. tree.Options.PreprocessorSymbolNames];
            foreach (var directive in ((CompilationUnitSyntax)tree.GetRoot(cancellationToken)).DescendantTrivia()
                .TakeWhile(trivia => trivia.SpanStart <= tree.GetRoot(cancellationToken).GetFirstToken().SpanStart)
                .Where(trivia => trivia.IsDirective)
                .Select(trivia => trivia.GetStructure()))
            {
                if (directive is DefineDirectiveTriviaSyntax { IsActive: true } define)
                {
                    symbols.Add(define.Name.ValueText);
                }
                else if (directive is UndefDirectiveTriviaSyntax { IsActive: true } undefine)
                {
                    symbols.Remove(undefine.Name.ValueText);
                }
            }

            _preprocessorSymbols.Add(tree, symbols);
        }

        return symbols.Contains(preprocessorSymbol);
    }

    // The members of an anonymous type are named after locals.
    private static string IdOf(ITypeSymbol type)
    {
        var id = type.InIdentity();
        return id.Contains("<anonymous") ? "anonymous" : id;
    }
}
