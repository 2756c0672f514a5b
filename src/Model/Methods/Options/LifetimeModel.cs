using System;

namespace Memo.Model.Methods.Options;

/// <summary>How long results and computations live.</summary>
/// <param name="Expiration">How long a result lives; null for no limit.</param>
/// <param name="SlidingExpiration">How long it lives since its last use; null for no limit.</param>
/// <param name="FailSafe">How long past its end it may answer when computing fails; null for not at all.</param>
/// <param name="Timeout">How long a computation may take; null for no limit.</param>
/// <param name="RefreshAhead">The part of a result's life after which it is computed anew; 0 for never.</param>
public sealed record LifetimeModel(TimeSpan? Expiration, TimeSpan? SlidingExpiration, TimeSpan? FailSafe, TimeSpan? Timeout, double RefreshAhead);
