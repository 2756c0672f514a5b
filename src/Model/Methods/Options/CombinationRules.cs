using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Memo.Model.Instances;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods.Options;

/// <summary>MEMO045: options that do not fit the method, or not each other.</summary>
internal static class CombinationRules
{
    private const double MinRefreshAhead = 0.5;
    private const double MaxRefreshAhead = 0.99;

    public static IEnumerable<Problem> FindProblems(IMethodSymbol method, MemoizeOptions options, LifetimeModel lifetime, KeyPlan plan)
    {
        // Of what cannot be read another rule speaks: here it counts as given.
        if (ReasonAgainstRefreshAhead(method, options, plan) is var (reason, remedy))
        {
            yield return Unfit(nameof(MemoizeOptions.RefreshAhead), reason, remedy);
        }

        if (options is { FailSafe: not null, Expiration: null, SlidingExpiration: null })
        {
            yield return Unfit(nameof(MemoizeOptions.FailSafe), "no result expires", "set Expiration or leave FailSafe out");
        }

        if (options.Timeout is not null && IsUnstoppable(method, options))
        {
            yield return Unfit(
                nameof(MemoizeOptions.Timeout),
                "a synchronous method without a CancellationToken cannot be stopped",
                "add a CancellationToken parameter or return a task");
        }

        if (lifetime.SlidingExpiration >= lifetime.Expiration)
        {
            yield return Unfit(
                nameof(MemoizeOptions.SlidingExpiration),
                $"Expiration ends each result after '{options.Expiration}' at the latest",
                "make it shorter than Expiration or leave it out");
        }

        if (options.Storage is not null && plan.IsPerInstance)
        {
            yield return Unfit(
                nameof(MemoizeOptions.Storage),
                "results that live and die with their instance are kept beside it",
                "leave Storage or Instance out");
        }

        Problem Unfit(string option, string reason, string remedy)
            => new(ProblemKind.OptionUnfit, Anchor.AttributeArgument(option), [method.Name, option, reason, remedy]);
    }

    private static (string Reason, string Remedy)? ReasonAgainstRefreshAhead(IMethodSymbol method, MemoizeOptions options, KeyPlan plan)
    {
        var part = options.RefreshAhead;
        if (part == 0)
        {
            return null;
        }

        if (part is not (>= MinRefreshAhead and <= MaxRefreshAhead))
        {
            return ($"{part.ToString("R", CultureInfo.InvariantCulture)} is not from 0.5 to 0.99", "write a part of the lifetime such as 0.8");
        }

        if (options.Expiration is null)
        {
            return ("it is a part of a lifetime, and the method states none", "set Expiration or leave RefreshAhead out");
        }

        return method.IsStatic || options.Instance == InstanceHandling.Shared || plan.Sources.Any(source => source.Source == KeyPartSource.Instance)
            ? null
            : ("its instance may be gone when a result is refreshed in the background", "set Instance = InstanceHandling.Shared if instances live long, or leave RefreshAhead out");
    }

    private static bool IsUnstoppable(IMethodSymbol method, MemoizeOptions options)
        => ResultReader.FlowOf(method.ReturnType, options.Results) == ResultFlow.Direct
            && !ParameterRoles.Of(method).Contains(ParameterRole.Cancellation);
}
