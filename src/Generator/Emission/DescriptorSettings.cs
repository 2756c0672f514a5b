using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Methods.Options;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission;

/// <summary>Writes what the engine is told of a method: only what is not as it is for most.</summary>
internal static class DescriptorSettings
{
    public static IEnumerable<string> Of(MemoModel memo)
        => OfLifetime(memo.Storing.Lifetime).Concat(OfStoring(memo)).Concat(OfResult(memo)).Select(setting => setting + ",");

    private static IEnumerable<string> OfLifetime(LifetimeModel lifetime)
    {
        if (lifetime.Expiration is { } expiration)
        {
            yield return $"Expiration = {Literals.Of(expiration)}";
        }

        if (lifetime.SlidingExpiration is { } sliding)
        {
            yield return $"SlidingExpiration = {Literals.Of(sliding)}";
        }

        if (lifetime.FailSafe is { } failSafe)
        {
            yield return $"FailSafe = {Literals.Of(failSafe)}";
        }

        if (lifetime.Timeout is { } timeout)
        {
            yield return $"Timeout = {Literals.Of(timeout)}";
        }

        if (lifetime.RefreshAhead > 0)
        {
            yield return $"RefreshAhead = {lifetime.RefreshAhead.ToString("R", CultureInfo.InvariantCulture)}";
        }
    }

    private static IEnumerable<string> OfStoring(MemoModel memo)
    {
        if (TagsWriter.HasTags(memo))
        {
            yield return "HasTags = true";
        }

        if (memo.Storing.Storage is { } storage)
        {
            yield return $"Storage = {Literals.Of(storage)}";
        }

        if (memo.HasExcludedParameters)
        {
            yield return "HasExcludedParameters = true";
        }

        if (!memo.Storing.CachesNull)
        {
            yield return "CacheNull = false";
        }
    }

    private static IEnumerable<string> OfResult(MemoModel memo)
    {
        if (memo.CopiesResults)
        {
            yield return "CopiesResults = true";
        }

        if (memo.Result.Shape is { } result)
        {
            var shapes = memo.KeyParts.Select(part => part.Shape).Append(result);
            yield return $"Layout = {Literals.Of(Layout.Of(shapes, memo.Definitions, memo.Storing.Tags.Select(tag => tag.Template)))}";
        }

        yield return $"CodeFingerprint = {FingerprintWriter.FinderOf(memo)}";
    }
}
