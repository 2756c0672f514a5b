using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Memo.Model.Methods;
using Memo.Model.Methods.Tags;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Invalidations;

/// <summary>MEMO050 and MEMO041: reads what a method forgets.</summary>
internal sealed class InvalidationPlanReader
{
    private readonly IMethodSymbol _method;
    private readonly KeySupply _supply;
    private readonly List<Problem> _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly PlanNames _names;
    private readonly TagScope _tags;

    private InvalidationPlanReader(IMethodSymbol method, Compilation compilation, List<Problem> problems, CancellationToken cancellationToken)
    {
        _method = method;
        _supply = new(method, compilation);
        _problems = problems;
        _cancellationToken = cancellationToken;
        _names = new(method);
        _tags = new()
        {
            Method = method,
            Parameters = [.. method.Parameters.Where(parameter => parameter.RefKind != RefKind.Out && !StackTypes.IsRefStruct(parameter.Type))],
            OthersAre = "has no text before the body has run",
            Result = CompletionRules.ResultOf(method),
            Compilation = compilation,
        };
    }

    public static InvalidationPlan Read(IMethodSymbol method, Compilation compilation, List<Problem> problems, CancellationToken cancellationToken)
    {
        var reader = new InvalidationPlanReader(method, compilation, problems, cancellationToken);
        var invalidations = InvalidatesOptions.FindAll(method).SelectMany((attribute, index) => reader.Read(new(attribute), Anchor.Invalidation(index))).ToArray();
        return new()
        {
            Flow = CompletionRules.FlowOf(method),
            HasResult = CompletionRules.ResultOf(method) is not null,
            Invalidations = [.. invalidations],
            Captured = [.. reader._names.Captured],
            OutParameters = [.. method.Parameters.Where(parameter => parameter.RefKind == RefKind.Out).Select(parameter => Identifiers.Escape(parameter.Name))],
            ResultLocal = reader._names.Take("result"),
            TaskLocal = reader._names.Take("running"),
            ExceptionLocal = reader._names.Take("exception"),
            AwaitingFunction = reader._names.Take("ForgetWhenEnded"),
        };
    }

    private InvalidationModel[] Read(InvalidatesOptions options, Anchor anchor)
    {
        if (!options.AreUnderstood)
        {
            return [];
        }

        if (options.NamesMethod == (options.Tag is not null))
        {
            var reason = options.NamesMethod ? "it names both a method and a tag" : "it names neither a method nor a tag";
            _problems.Add(new(ProblemKind.InvalidationUnclear, anchor, [_method.Name, reason]));
            return [];
        }

        return options.Tag is { } template ? ReadTag(template, anchor) : ReadMethods(options, anchor);
    }

    private InvalidationModel[] ReadTag(string template, Anchor anchor)
    {
        var tag = TagTemplate.Read(template, _tags, out var fault);
        if (fault is not null)
        {
            _problems.Add(new(ProblemKind.TagUnfit, anchor, [_method.Name, template, fault.Reason, fault.Remedy]));
        }

        return tag is null ? [] : [new TagInvalidation(tag, _names.Take("tag"), [.. PartsBefore(tag).Select(_ => _names.Take("tagPart"))])];

        static IEnumerable<TagPart> PartsBefore(TagModel tag) => tag.NeedsResult ? tag.Parts.Where(part => part.Kind == TagPartKind.Parameter) : [];
    }

    private InvalidationModel[] ReadMethods(InvalidatesOptions options, Anchor anchor)
    {
        var targets = MemoizedTargets.Find(options, _supply, out var obstacle);
        if (obstacle is not null)
        {
            _problems.Add(new(ProblemKind.InvalidatedMethodUnfit, anchor, [_method.Name, options.Method, obstacle]));
            return [];
        }

        var readings = targets.Select(Read).ToArray();
        var models = readings.Select(reading => reading.Model).OfType<InvalidationModel>().ToArray();
        if (models.Length == 0 && !readings.Contains(TargetReading.Nothing))
        {
            _problems.Add(readings.Select(reading => reading.Gap).FirstOrDefault(gap => gap is not null) is { } gap
                ? new(ProblemKind.InvalidationKeyIncomplete, anchor, [_method.Name, options.Method, gap.Reason, gap.Wanted])
                : new(ProblemKind.InvalidatedMethodUnfit, anchor, [_method.Name, options.Method, readings[0].Obstacle!]));
        }

        return models;
    }

    private TargetReading Read(IMethodSymbol target)
        => SymbolEqualityComparer.Default.Equals(target.ContainingAssembly, _supply.Compilation.Assembly)
            ? SourceTargetReader.Read(target, _supply, _names, _cancellationToken)
            : ReferencedTargetReader.Read(target, _supply, _names);
}
