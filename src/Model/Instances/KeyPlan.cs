using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Instances;

/// <summary>
/// What the key of a method is made of beside its parameters: the instance by content, members of it, its run-time type, and
/// what the method says it varies by.
/// </summary>
internal sealed class KeyPlan
{
    private readonly IMethodSymbol _method;
    private readonly Compilation _compilation;
    private readonly List<KeySource> _sources = [];
    private readonly List<CapturedParameter> _captured = [];
    private readonly List<Problem> _problems = [];

    private KeyPlan(IMethodSymbol method, MemoizeOptions options, string memoClass, Compilation compilation)
    {
        _method = method;
        _compilation = compilation;
        var varying = VaryByReader.Read(method, options.VaryBy, compilation, _problems);
        _sources.AddRange(varying.Select(member => member.Source));
        AddStated(memoClass);
        if (!method.IsStatic)
        {
            AddInstance(options.Instance, [.. varying.Select(member => member.Symbol)]);
        }
        else if (options.Instance == InstanceHandling.PerInstance)
        {
            _problems.Add(Unfit("it is static"));
        }

        IsPerInstance = options.Instance == InstanceHandling.PerInstance;
    }

    public IReadOnlyList<KeySource> Sources => _sources;

    public IReadOnlyList<CapturedParameter> Captured => _captured;

    public IReadOnlyList<Problem> Problems => _problems;

    public bool IsPerInstance { get; }

    /// <summary>Whether the key says all of the instance that could matter, so that one of equal keys stands for the other.</summary>
    public bool HoldsInstance => _method.IsStatic || IsPerInstance || _sources.Any(source => source.Source == KeyPartSource.Instance);

    /// <summary>Whether an entry cannot be named without an instance.</summary>
    public bool NeedsInstance => IsPerInstance
        || _sources.Any(source => source.Source is KeyPartSource.Instance or KeyPartSource.InstanceMember or KeyPartSource.InstanceType);

    public static KeyPlan Of(IMethodSymbol method, MemoizeOptions options, string memoClass, Compilation compilation)
        => new(method, options, memoClass, compilation);

    private void AddInstance(InstanceHandling handling, ISymbol[] varying)
    {
        var type = _method.ContainingType;
        if (FindObstacle(type, handling) is { } obstacle)
        {
            _problems.Add(obstacle);
            return;
        }

        var state = InstanceState.Of(type);
        if (handling == InstanceHandling.PerInstance)
        {
            return;
        }

        if (handling == InstanceHandling.Auto && IsValue(type) && !state.IsStated && ShapeReader.Read(type, "this", _compilation) is { Shape: not NoDataShape } reading)
        {
            _sources.Add(new("this", KeyPartSource.Instance, string.Empty, type.InCode(), reading, "instance", MayBeReplaced: false, RunsCode: false));
            return;
        }

        if (type is { IsSealed: false, IsValueType: false })
        {
            _sources.Add(new("the type of this", KeyPartSource.InstanceType, string.Empty, RunTimeTypeShape.Type, new(new RunTimeTypeShape(handling == InstanceHandling.Auto ? type.InCode() : null), [], null), "instanceType", MayBeReplaced: false, RunsCode: false));
        }

        if (handling == InstanceHandling.Auto)
        {
            RequireStatements(state, varying);
        }
    }

    private Problem? FindObstacle(INamedTypeSymbol type, InstanceHandling handling)
    {
        if (type.IsRefLikeType)
        {
            return new(ProblemKind.TypeCannotHoldCache, Anchor.Method, [_method.Name, type.InMessage(), "an instance of a ref struct cannot leave the stack"]);
        }

        if (type.IsValueType && handling == InstanceHandling.PerInstance)
        {
            return Unfit("each variable of a struct is an instance of its own");
        }

        return type.IsValueType && !_method.IsReadOnly
            ? new(ProblemKind.MethodMayChangeInstance, Anchor.Method, [_method.Name])
            : null;
    }

    /// <summary>Whether instances are nothing but their content.</summary>
    private static bool IsValue(INamedTypeSymbol type) => type.IsValueType || type is { IsRecord: true, IsSealed: true };

    private void AddStated(string memoClass)
    {
        foreach (var member in InstanceState.Of(_method.ContainingType).Members.Where(member => member.Statement == KeyStatement.Included))
        {
            if (_method.IsStatic && !member.Symbol.IsStatic)
            {
                continue;
            }

            if (FindObstacle(member) is { } reason)
            {
                _problems.Add(new(ProblemKind.IncludedMemberUnreadable, Anchor.Method, [_method.Name, member.Name, reason]));
            }
            else if (ShapeReader.Read(member.Type, member.Name, _compilation).Shape is NoDataShape { Obstacle: var obstacle })
            {
                _problems.Add(new(ProblemKind.IncludedMemberNotKeyable, Anchor.Method, [_method.Name, member.Name, obstacle.Path, obstacle.Type, obstacle.Reason]));
            }
            else
            {
                _sources.Add(SourceOf(member, memoClass));
            }
        }
    }

    private string? FindObstacle(StateMember member)
    {
        if (member.Symbol is IParameterSymbol parameter)
        {
            return SymbolEqualityComparer.Default.Equals(parameter.ContainingType, _method.ContainingType)
                ? null
                : $"only '{parameter.ContainingType.InMessage()}' itself can read it";
        }

        return MemberAccess.FindObstacle(member.Symbol, _method.ContainingType, _compilation);
    }

    private KeySource SourceOf(StateMember member, string memoClass)
    {
        var shape = ShapeReader.Read(member.Type, member.Name, _compilation);
        if (member.Symbol is IParameterSymbol parameter)
        {
            var property = $"{memoClass}_{parameter.Name}";
            var modifiers = _method.ContainingType is { IsValueType: true, IsReadOnly: false } ? "private readonly" : "private";
            _captured.Add(new(property, parameter.Type.InCode(), Identifiers.Escape(parameter.Name), modifiers));
            return new($"this.{parameter.Name}", KeyPartSource.InstanceMember, property, ParameterReader.CarriedType(parameter.Type), shape, parameter.Name, MayBeReplaced: true, RunsCode: false);
        }

        return MemberAccess.SourceOf(member.Symbol, member.Type, shape, member.MayBeReplaced);
    }

    private void RequireStatements(InstanceState state, ISymbol[] varying)
    {
        if (state.HidingBase is { } hiding)
        {
            _problems.Add(new(ProblemKind.InstanceStateHidden, Anchor.Method, [_method.Name, hiding.InMessage()]));
        }

        var unstated = state.Members
            .Where(member => member is { IsState: true, Statement: KeyStatement.None })
            .Where(member => !varying.Contains(member.Symbol, SymbolEqualityComparer.Default))
            .Select(member => $"'{member.Name}'")
            .Distinct()
            .ToArray();
        if (unstated.Length > 0)
        {
            _problems.Add(new(ProblemKind.InstanceStateUnstated, Anchor.Method, [_method.Name, Texts.Join(unstated)]));
        }
    }

    private Problem Unfit(string reason)
        => new(ProblemKind.PerInstanceUnfit, Anchor.AttributeArgument(nameof(MemoizeOptions.Instance)), [_method.Name, reason]);
}
