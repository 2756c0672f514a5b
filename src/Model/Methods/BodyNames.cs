using System;

namespace Memo.Model.Methods;

/// <summary>How the body of a method is called by convention.</summary>
public static class BodyNames
{
    private const string Async = "Async";
    private const string Core = "Core";

    /// <summary><c>NameCore</c> for <c>Name</c>; <c>NameCoreAsync</c>, or else <c>NameAsyncCore</c>, for <c>NameAsync</c>.</summary>
    public static string[] Conventional(string method)
        => method.Length > Async.Length && method.EndsWith(Async, StringComparison.Ordinal)
            ? [method.Substring(0, method.Length - Async.Length) + Core + Async, method + Core]
            : [method + Core];
}
