using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Memo.Model.Equality;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>The memoized methods of a compilation with the versions of the code behind them.</summary>
/// <param name="Groups">All methods.</param>
/// <param name="Fingerprints">The versions; a method without one is left out.</param>
public sealed record FingerprintedGroups(EquatableArray<MethodGroupModel> Groups, EquatableArray<FingerprintModel> Fingerprints)
{
    public static FingerprintedGroups Read(IReadOnlyCollection<MethodGroupModel> groups, Compilation compilation, CancellationToken cancellationToken) => new(
        [.. groups],
        FingerprintReader.Read(
            groups.SelectMany(group => group.Methods).Select(method => method.Memo).OfType<MemoModel>().Where(memo => memo.Version is null).Select(memo => memo.DocumentationId),
            compilation,
            cancellationToken));
}
