namespace Memo;

/// <summary>
/// Makes a call of a partial method forget results of memoized methods, or all results with a tag; the compiler writes the
/// method's body, which calls the method named <c>…Core</c>.
/// </summary>
/// <remarks>
/// The results are forgotten when the body has returned or thrown, for what failed may have been done in part, and whatever a
/// cancellation token says; computations of them that are under way then are not stored. Where the method returns a
/// <see cref="Task"/> or <see cref="ValueTask"/>, that is when the task is complete. Which results they are, the arguments say as they
/// are before the body runs; only a key of another type's method is made when the body has ended, so that a body should not change a
/// collection that is part of such a key.
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
    /// Its name, as <c>nameof(Method)</c>. Each parameter of its key must be there in this method, by name and type; all overloads of
    /// which that is true forget their results. An inherited method counts as well.
    /// </param>
    public InvalidatesAttribute(string method) => Method = method;

    /// <summary>Forgets the result of a memoized method of another type.</summary>
    /// <param name="type">The type. Where its instance is part of the key, this method must have a parameter of that type.</param>
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
    /// The tag: text with parameters of this method, its result, <c>return</c>, and members of them, in braces, such as
    /// <c>"product:{id}"</c> or <c>"shelf:{return.Shelf}"</c>. Null is empty text there; a tag that is empty forgets nothing, and one that
    /// speaks of the result does so only when there is a result.
    /// </summary>
    /// <value>Null where a method is given.</value>
    public string? Tag { get; set; }
}
