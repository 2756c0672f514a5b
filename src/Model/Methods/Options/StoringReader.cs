using System.Collections.Generic;
using Memo.Model.Instances;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods.Options;

/// <summary>Reads what a method says of storing its results.</summary>
internal static class StoringReader
{
    public static StoringModel Read(IMethodSymbol method, MemoizeOptions options, KeyPlan plan, Compilation compilation, List<Problem> problems)
    {
        var lifetime = LifetimeReader.Read(method.Name, options, problems);
        problems.AddRange(CombinationRules.FindProblems(method, options, lifetime, plan));
        return new(
            lifetime,
            [.. TagsReader.Read(method, options, compilation, problems)],
            StorageReader.Read(method.Name, options, problems),
            PredicateReader.Read(method, options, compilation, problems),
            options.CachesNull);
    }
}
