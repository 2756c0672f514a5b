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
