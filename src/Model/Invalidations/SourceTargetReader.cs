using System.Linq;
using System.Threading;
using Memo.Model.Methods;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Invalidations;

/// <summary>Reads how a memoized method of the same compilation is made to forget.</summary>
internal static class SourceTargetReader
{
    public static TargetReading Read(IMethodSymbol target, KeySupply supply, PlanNames names, CancellationToken cancellationToken)
    {
        var (definition, compilation) = (target.OriginalDefinition, supply.Compilation);
        if (HandlePlan.Of(definition.ContainingType, compilation).GroupOf(definition) is not { } group
            || MethodInspector.Inspect(definition, MemoizeOptions.Find(definition)!, compilation, cancellationToken).Model?.Memo is not { } memo)
        {
            return TargetReading.Nothing;
        }

        if (supply.Construct(target, out var obstacle) is not { } constructed)
        {
            return TargetReading.Blocked(obstacle!);
        }

        if (KeyArguments.Find([.. ParameterRoles.KeyOf(definition).Select(parameter => constructed.Parameters[parameter.Ordinal])], constructed, memo.Instance is { IsNeeded: true }, supply, out var gap) is not { } arguments)
        {
            return TargetReading.Lacking(gap!);
        }

        var isOwn = SymbolEqualityComparer.Default.Equals(target.ContainingType, supply.Method.ContainingType);
        if (isOwn && memo.KeyParts.Any(part => MayChange(part, arguments, supply.Method)))
        {
            return TargetReading.Of(MakeKeyBefore(memo, arguments, constructed.ContainingType, names));
        }

        var list = group.Methods.Any(method => method.IsGenericMethod) ? memo.TypeParameters.List + "()" : string.Empty;
        return arguments.ThroughHandle(
            $"{target.ContainingType.InCode()}.{Identifiers.EscapeType(group.Name)}{list}",
            memo.KeyParts.Any(part => part.RunsCode),
            names);
    }

    /// <summary>Whether the key could be another one when the body has ended, or could not be made then.</summary>
    private static bool MayChange(KeyPart part, KeyArguments arguments, IMethodSymbol method) => part.Source switch
    {
        _ when part.RunsCode || part.MayBeReplaced => true,
        KeyPartSource.InstanceType => false,
        KeyPartSource.Parameter when arguments.ParameterOf(part).RefKind != RefKind.None => true,
        KeyPartSource.Instance when method.ContainingType.IsValueType && !method.IsReadOnly => true,
        _ => part.Shape.Mutability != Mutability.Immutable,
    };

    private static KeyInvalidation MakeKeyBefore(MemoModel memo, KeyArguments arguments, INamedTypeSymbol type, PlanNames names) => new()
    {
        MemoClass = $"{type.InCode()}.{memo.Names.MemoClass}{memo.TypeParameters.List}",
        KeyType = memo.Names.KeyType,
        MethodField = memo.Names.MethodField,
        KeyParts = [.. memo.KeyParts.Select(part => part.Source == KeyPartSource.Parameter ? part with { Access = arguments.Before(part) } : part)],
        Instance = arguments.InstanceAfter(names) ?? string.Empty,
        IsOwnedByInstance = memo.Instance is { OwnsResults: true },
        MayLackInstance = arguments.MayLackInstance,
        MayThrow = memo.KeyParts.Any(part => part.RunsCode),
        Local = names.Take("key"),
    };
}
