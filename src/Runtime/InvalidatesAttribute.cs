namespace Memo;

/// <summary>
/// Makes a call of a partial method forget results of memoized methods, or all results with a tag; the compiler writes the
/// method's body, which calls the method named <c>…Core</c>.
/// </summary>
/// <remarks>
/// The results are forgotten when the body has returned or thrown, for what failed may have been done in part; computations of them
/// that are under way then are not stored.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InvalidatesAttribute : Attribute
{
    /// <summary>Forgets results with a tag, see <see cref="Tag"/>.</summary>
    public InvalidatesAttribute()
    {
    }

    /// <summary>Forgets the result of a memoized method of the same type.</summary>
    /// <param name="method">
    /// Its name, as <c>nameof(Method)</c>. Each parameter of its key must be there in this method, by name and type.
    /// </param>
    public InvalidatesAttribute(string method) => Method = method;

    /// <summary>Forgets the result of a memoized method of another type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="method">The method's name, as <c>nameof(Type.Method)</c>.</param>
    public InvalidatesAttribute(Type type, string method)
    {
        Type = type;
        Method = method;
    }

    /// <summary>The type that has the memoized method; null: the same type.</summary>
    public Type? Type { get; }

    /// <summary>The name of the memoized method; null where a tag is given.</summary>
    public string? Method { get; }

    /// <summary>
    /// The tag: text with parameters of this method, and members of its result, in braces, such as <c>"product:{id}"</c>.
    /// </summary>
    /// <value>Null where a method is given.</value>
    public string? Tag { get; set; }
}
