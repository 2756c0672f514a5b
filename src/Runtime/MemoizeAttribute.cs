namespace Memo;

/// <summary>
/// Memoizes a partial method: the compiler writes its body, which answers from the cache and computes what the
/// cache does not hold with the method named <c>…Core</c> (or <see cref="Body"/>).
/// </summary>
/// <remarks>
/// A memoized call returns what the plain call would have returned. For one key, one computation runs at a time in a
/// process; the other callers wait for its result. Exceptions are not remembered; null is.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MemoizeAttribute : Attribute
{
    /// <summary>
    /// The name of the method that computes.
    /// </summary>
    /// <value>By default the method <c>NameCore</c> beside <c>Name</c>, or <c>NameCoreAsync</c> or <c>NameAsyncCore</c> beside <c>NameAsync</c>.</value>
    public string? Body { get; set; }

    /// <summary>
    /// The name of the static property, of a generic method the static method, through which the results can be looked up, stored and forgotten.
    /// </summary>
    /// <value>By default <c>NameCache</c>, where <c>Name</c> is the method's name, without <c>Async</c> if that is free.</value>
    public string? Handle { get; set; }

    /// <summary>
    /// The stable identity of the method, a part of every key that leaves the process.
    /// </summary>
    /// <value>By default <c>Assembly/Namespace.Type.Method(parameter types)</c>.</value>
    public string? Name { get; set; }

    /// <summary>
    /// The version of what the method computes: results stored outside the process under another version are never read.
    /// Change it when code that the compiler cannot follow (delegates, reflection, native code) begins to compute something else.
    /// </summary>
    /// <value>By default a fingerprint of the body and of all the source it reaches, which this replaces.</value>
    public string? Version { get; set; }

    /// <summary>
    /// How long a result is served after it was computed, such as <c>"90s"</c>, <c>"10m"</c>, <c>"1.5h"</c>, <c>"7d"</c> or <c>"hh:mm:ss"</c>.
    /// </summary>
    /// <value>By default until the storage needs the room, or <c>MEMO_CACHE_EXPIRATION</c>.</value>
    public string? Expiration { get; set; }

    /// <summary>
    /// How long a result is served after it was last used, such as <c>"10m"</c>; with <see cref="Expiration"/> whichever ends first.
    /// </summary>
    /// <value>By default uses lengthen no life.</value>
    public string? SlidingExpiration { get; set; }

    /// <summary>
    /// How long after its expiration a result may still be served when computing it anew fails, such as <c>"1d"</c>.
    /// </summary>
    /// <value>By default not at all: what the body throws goes to the callers.</value>
    /// <remarks>
    /// Needs an <see cref="Expiration"/> or <see cref="SlidingExpiration"/>. Never after a cancellation, and never for a result that was
    /// invalidated. After a failure the old result answers for 30 seconds before computing is tried again.
    /// </remarks>
    public string? FailSafe { get; set; }

    /// <summary>
    /// How long a computation may take, such as <c>"5s"</c>.
    /// </summary>
    /// <value>By default without end.</value>
    /// <remarks>
    /// Then the computation's token is cancelled and those who wait get a <see cref="TimeoutException"/>, or the <see cref="FailSafe"/>
    /// result. A computation that ignores its token goes on by itself: what it returns is not stored. At most two computations of a
    /// method go on so; while they do, calls that would have to compute fail at once. A synchronous method must have a token.
    /// </remarks>
    public string? Timeout { get; set; }

    /// <summary>
    /// The part of its life, from 0.5 to 0.99, after which a hit also begins to compute a result anew, in the background.
    /// </summary>
    /// <value>0 by default: never.</value>
    /// <remarks>
    /// One computation at a time for each key; one that fails leaves the old result until it expires. Needs an <see cref="Expiration"/>,
    /// and on an instance method an instance that is still there then: one that is <see cref="InstanceHandling.Shared"/>, or part of the
    /// key by content.
    /// </remarks>
    public double RefreshAhead { get; set; }

    /// <summary>
    /// The tags of a result, by which <see cref="CacheStorage.InvalidateTag"/> and <see cref="InvalidatesAttribute.Tag"/> forget it:
    /// text with parameters of the key and members of the result in braces, such as <c>"product:{id}"</c> or <c>"shelf:{return.Shelf}"</c>.
    /// </summary>
    /// <value>None by default.</value>
    /// <remarks>
    /// Values are written alike in every culture, as <see cref="System.Globalization.CultureInfo.InvariantCulture"/> has them, dates and times
    /// in the format <c>O</c>, such as <c>2026-03-04</c>; a null, or one on the way to a value, is empty. <c>{{</c> and <c>}}</c> are braces.
    /// </remarks>
    public string[]? Tags { get; set; }

    /// <summary>
    /// The storage of this method alone: what <see cref="CacheStorage.Configure"/> takes, such as <c>"memory"</c> or a registered name;
    /// of several, the fastest first.
    /// </summary>
    /// <value>By default <see cref="CacheStorage.Default"/>.</value>
    public string? Storage { get; set; }

    /// <summary>
    /// How a result is handed to several callers.
    /// </summary>
    /// <value><see cref="ResultHandling.Auto"/> by default.</value>
    public ResultHandling Results { get; set; }

    /// <summary>
    /// What the instance of an instance method means for its results.
    /// </summary>
    /// <value><see cref="InstanceHandling.Auto"/> by default.</value>
    public InstanceHandling Instance { get; set; }

    /// <summary>
    /// Names of members that are part of the key beside the parameters: fields, properties and parameterless methods of the type,
    /// and static ones of others with the name of their type, such as <c>"CultureInfo.CurrentCulture"</c>.
    /// </summary>
    /// <value>None by default. They are read anew at each call.</value>
    public string[]? VaryBy { get; set; }

    /// <summary>
    /// The name of a method of the type that takes the method's parameters, without its token, and the result, and says whether
    /// the result is stored.
    /// </summary>
    /// <value>By default every result is stored.</value>
    public string? When { get; set; }

    /// <summary>
    /// Whether a null result is stored.
    /// </summary>
    /// <value>True by default.</value>
    public bool CacheNull { get; set; } = true;
}
