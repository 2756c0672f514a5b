using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>The framework's and the run-time library's names, as generated code writes them.</summary>
internal static class Names
{
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Func = "global::System.Func";
    public const string MaybeNullWhenFalse = "[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] ";
    public const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    public const string ValueTuple = "global::System.ValueTuple";

    public const string Runtime = "global::Memo";
    public const string Services = "global::Memo.CompilerServices";

    public static readonly string GeneratedCodeAttribute =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"{GeneratedCode.Tool}\", \"{typeof(Names).Assembly.GetName().Version.ToString(3)}\")]";

    /// <summary>The class behind a method, with type arguments: <c>ParseMemo&lt;T&gt;</c>.</summary>
    public static string MemoClass(MemoModel memo) => memo.Names.MemoClass + memo.TypeParameters.List;

    public static string MethodType(MemoModel memo) => memo.Result.Flow switch
    {
        ResultFlow.Task or ResultFlow.AsyncSequence => $"{Services}.MemoizedTaskMethod<{memo.Names.KeyType}, {memo.Result.Type}>",
        ResultFlow.ValueTask => $"{Services}.MemoizedValueTaskMethod<{memo.Names.KeyType}, {memo.Result.Type}>",
        _ => $"{Services}.MemoizedMethod<{memo.Names.KeyType}, {memo.Result.Type}>",
    };
}
