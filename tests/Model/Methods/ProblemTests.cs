using Memo.Model.Methods;

namespace Memo.Model.Tests.Methods;

/// <summary>What is wrong, where, and what a message about it names.</summary>
public class ProblemTests
{
    [Theory]
    [InlineData("partial class A { [Memoize] static public partial int F(string? a, CancellationToken b = default); }", ProblemKind.BodyMissing, "F", "FCore", "private static int FCore(string? a, CancellationToken b)")]
    [InlineData("partial class A { [Memoize] static public partial Task<int> FAsync(); }", ProblemKind.BodyMissing, "FAsync", "FCoreAsync", "private static Task<int> FCoreAsync()")]
    [InlineData("partial class A { [Memoize] static public partial Task<int> FAsync(); static Task<int> FCoreAsync() => null!; static Task<int> FAsyncCore() => null!; }", ProblemKind.BodyAmbiguous, "FAsync", "FCoreAsync", "FAsyncCore")]
    [InlineData("partial class A { [Memoize] static public partial int F(string x); static int FCore(string x) => 1; [System.Runtime.CompilerServices.OverloadResolutionPriority(1)] static int FCore(object x) => 2; }", ProblemKind.BodyAmbiguous, "F", "FCore(string)", "FCore(object)")]
    [InlineData("partial class A { [Memoize] static public partial int F(); int FCore() => 1; }", ProblemKind.BodyMismatch, "F", "FCore", "it is not static")]
    [InlineData("partial class A { [Memoize] static public partial int F(); static int FCore<T>() => 1; }", ProblemKind.BodyMismatch, "F", "FCore", "it has 1 type parameter instead of 0")]
    [InlineData("partial class A { [Memoize] static public partial int F(); static int FCore(int a, int b) => 1; }", ProblemKind.BodyMismatch, "F", "FCore", "it has 2 parameters instead of 0")]
    [InlineData("partial class A { [Memoize] static public partial int F(int a); static int FCore() => 1; static int FCore(long a) => 1; }", ProblemKind.BodyMismatch, "F", "FCore", "its parameter 'a' is 'long' instead of 'int'")]
    [InlineData("partial class A { [Memoize] static public partial int F(int a); static int FCore(in int a) => 1; }", ProblemKind.BodyMismatch, "F", "FCore", "its parameter 'a' is passed by 'in' instead of by value")]
    [InlineData("partial class A { [Memoize] static public partial int F(string? a); static int FCore(string a) => 1; }", ProblemKind.BodyMismatch, "F", "FCore", "its parameter 'a' is 'string' instead of 'string?'")]
    [InlineData("partial class A { [Memoize] static public partial int F(); static Task<int> FCore() => null!; }", ProblemKind.BodyMismatch, "F", "FCore", "it returns 'Task<int>' instead of 'int'")]
    [InlineData("partial class A { [Memoize] static public partial string F(); static string? FCore() => null!; }", ProblemKind.BodyMismatch, "F", "FCore", "it returns 'string?' instead of 'string'")]
    [InlineData("class A { [Memoize] static public partial int F(); static int FCore() => 1; }", ProblemKind.TypeNotPartial, "A", "F", null)]
    [InlineData("class O { partial class A { [Memoize] static public partial int F(); static int FCore() => 1; } }", ProblemKind.TypeNotPartial, "O", "F", null)]
    [InlineData("partial class A { [Memoize] static public int F() => 1; }", ProblemKind.MethodNotPartial, "F", null, null)]
    [InlineData("partial class A { [Memoize] static public partial int F(); static public partial int F() => 1; }", ProblemKind.MethodAlreadyImplemented, "F", "FCore", null)]
    [InlineData("file partial class A { [Memoize] static public partial int F(); static int FCore() => 1; }", ProblemKind.FileTypeMember, "F", "A", null)]
    [InlineData("abstract partial class A { [Memoize] public abstract int F(); }", ProblemKind.AbstractMethod, "F", null, null)]
    [InlineData("partial interface A { [Memoize] int F(); }", ProblemKind.AbstractMethod, "F", null, null)]
    [InlineData("static partial class A { extension(int a) { [Memoize] public int F() => a; } }", ProblemKind.ExtensionBlockMember, "F", null, null)]
    [InlineData("partial interface A<in T> { [Memoize] static public partial int F(); static int FCore() => 1; }", ProblemKind.TypeCannotHoldCache, "F", "A<T>", "an interface with 'in' or 'out' type parameters cannot contain other types")]
    [InlineData("partial class A<T> where T : allows ref struct { [Memoize] static public partial int F(); static int FCore() => 1; }", ProblemKind.TypeCannotHoldCache, "F", "A<T>", "its type parameter 'T' may stand for a ref struct")]
    [InlineData("partial struct A { [Memoize] public partial int F(); int FCore() => 1; }", ProblemKind.MethodMayChangeInstance, "F", null, null)]
    [InlineData("partial class A { [Memoize] static public partial int F<T>() where T : allows ref struct; static int FCore<T>() where T : allows ref struct => 1; }", ProblemKind.RefStructTypeParameter, "F", "T", null)]
    [InlineData("partial class A { int _a; int _b; [Memoize] public partial int F(); int FCore() => _a; }", ProblemKind.InstanceStateUnstated, "F", "'_a' and '_b'", null)]
    [InlineData("partial class A : Exception { [Memoize] public partial int F(); int FCore() => 1; }", ProblemKind.InstanceStateHidden, "F", "Exception", null)]
    [InlineData("partial class A { [IncludeInKey] int P { set { } } [Memoize] public partial int F(); int FCore() => 1; }", ProblemKind.IncludedMemberUnreadable, "F", "P", "it has no getter")]
    [InlineData("partial class A { [Memoize] static public partial int F(); static int FCore() => 1; int FCache; }", ProblemKind.HandleNameTaken, "F", "FCache", "'A.FCache'")]
    [InlineData("class B { protected int FCache; } partial class A : B { [Memoize] static public partial int F(); static int FCore() => 1; }", ProblemKind.HandleNameTaken, "F", "FCache", "'B.FCache'")]
    [InlineData("partial class FCache { [Memoize] static public partial int F(); static int FCore() => 1; }", ProblemKind.HandleNameTaken, "F", "FCache", "the type 'FCache' itself")]
    [InlineData("partial class A<FCache> { [Memoize] static public partial int F(); static int FCore() => 1; }", ProblemKind.HandleNameTaken, "F", "FCache", "the type parameter 'FCache'")]
    [InlineData("partial class A { [Memoize] static public partial int F(int a); static int FCore(int a) => 1; [Memoize] static public partial int F(int a, CancellationToken t); static int FCore(int a, CancellationToken t) => 1; }", ProblemKind.HandleOverloadsClash, "F", "FCache", "F(int, CancellationToken)")]
    [InlineData("partial class A { [Memoize] static public partial int F(int a); static int FCore(int a) => 1; [Memoize] static internal partial int F(string a); static int FCore(string a) => 1; }", ProblemKind.HandleAccessibilityDiffers, "F", "FCache", "F(string)")]
    public void Method_HasItsProblem(string source, ProblemKind kind, string first, string? second, string? third)
    {
        var name = source.Contains(" FAsync(", StringComparison.Ordinal) ? "FAsync" : "F";
        var problem = Assert.Single(Inspected.Method(source, name).Problems);

        Assert.Equal(kind, problem.Kind);
        Assert.Equal(kind == ProblemKind.TypeNotPartial ? Anchor.ContainingType(first == "O" ? 1 : 0) : Anchor.Method, problem.Anchor);
        Assert.Equal(new[] { first, second, third }.OfType<string>(), problem.Arguments);
    }

    [Theory]
    [InlineData("(Body = \"G\")", ProblemKind.BodyMissing, "Body", "F", "G", "private static int G(int a)")]
    [InlineData("(Handle = \"a b\")", ProblemKind.HandleNameInvalid, "Handle", "F", "a b", null)]
    [InlineData("(Handle = \"\")", ProblemKind.HandleNameInvalid, "Handle", "F", "", null)]
    [InlineData("(Handle = \"ToString\")", ProblemKind.HandleNameTaken, "Handle", "F", "ToString", "'object.ToString'")]
    [InlineData("(Name = \" \")", ProblemKind.IdentityBlank, "Name", "F", null, null)]
    [InlineData("(Version = \" \")", ProblemKind.VersionBlank, "Version", "F", null, null)]
    [InlineData("(Expiration = \"soon\")", ProblemKind.DurationNotUnderstood, "Expiration", "F", "expiration", "soon", "\"500ms\", \"90s\", \"10m\", \"1.5h\", \"7d\" or \"hh:mm:ss\"")]
    [InlineData("(Expiration = \"0s\")", ProblemKind.DurationNotPositive, "Expiration", "F", "expiration", "0s", "a result would never be served")]
    [InlineData("(SlidingExpiration = \"-1m\")", ProblemKind.DurationNotPositive, "SlidingExpiration", "F", "sliding expiration", "-1m", "a result would never be served")]
    [InlineData("(Storage = \"\")", ProblemKind.StorageUnfit, "Storage", "F", "", "a name is missing", "write a name, or several with commas between them")]
    [InlineData("(RefreshAhead = 0.8)", ProblemKind.OptionUnfit, "RefreshAhead", "F", "RefreshAhead", "it is a part of a lifetime, and the method states none", "set Expiration or leave RefreshAhead out")]
    public void Option_HasItsProblem(string options, ProblemKind kind, string argument, string first, string? second, string? third, string? fourth = null)
    {
        var problem = Assert.Single(Inspected.Signature("int", "int a", options: options).Problems);

        Assert.Equal(kind, problem.Kind);
        Assert.Equal(Anchor.AttributeArgument(argument), problem.Anchor);
        Assert.Equal(new[] { first, second, third, fourth }.OfType<string>(), problem.Arguments);
    }

    [Theory]
    [InlineData("ref int a", ProblemKind.ReferenceParameter, "ref")]
    [InlineData("out int a", ProblemKind.ReferenceParameter, "out")]
    [InlineData("[ExcludeFromKey] ref int a", ProblemKind.ReferenceParameter, "ref")]
    [InlineData("int* a", ProblemKind.PointerParameter, "int*")]
    [InlineData("[ExcludeFromKey] int*[] a", ProblemKind.PointerParameter, "int*[]")]
    [InlineData("object a", ProblemKind.ArgumentTypeIsOpen, "a", "object", "'object' may be any type at run time")]
    [InlineData("dynamic a", ProblemKind.ArgumentTypeIsOpen, "a", "dynamic", "'dynamic' may be any type at run time")]
    [InlineData("IComparable a", ProblemKind.ArgumentTypeIsOpen, "a", "IComparable", "'IComparable' may be any type at run time")]
    [InlineData("Action a", ProblemKind.ArgumentNotKeyable, "a", "Action", "'Action' is a delegate, which holds no data")]
    [InlineData("FileStream a", ProblemKind.ArgumentNotKeyable, "a", "FileStream", "'FileStream' holds no data")]
    [InlineData("Task<int> a", ProblemKind.ArgumentNotKeyable, "a", "Task<int>", "'Task<int>' holds no data")]
    [InlineData("CancellationToken? a", ProblemKind.ArgumentNotKeyable, "a", "CancellationToken", "nothing is known of the data that 'CancellationToken' holds")]
    [InlineData("List<object[]> a", ProblemKind.ArgumentTypeIsOpen, "a[][]", "object", "a[][]: 'object' may be any type at run time")]
    [InlineData("Dictionary<int, (string, Action)> a", ProblemKind.ArgumentNotKeyable, "a[].Value.Item2", "Action", "a[].Value.Item2: 'Action' is a delegate, which holds no data")]
    [InlineData("HttpClient a", ProblemKind.ArgumentIsService, "a", "HttpClient", "'HttpClient' holds no data")]
    [InlineData("IServiceProvider a", ProblemKind.ArgumentIsService, "a", "IServiceProvider", "'IServiceProvider' may be any type at run time")]
    [InlineData("ReadOnlySpan<Action> a", ProblemKind.ArgumentNotKeyable, "a[]", "Action", "a[]: 'Action' is a delegate, which holds no data")]
    [InlineData("System.Text.SpanLineEnumerator a", ProblemKind.RefStructParameter, "SpanLineEnumerator")]
    public void Parameter_HasItsProblem(string parameter, ProblemKind kind, params string[] more)
    {
        var problem = Assert.Single(Inspected.Signature("int", "int first, " + parameter).Problems);

        Assert.Equal(kind, problem.Kind);
        Assert.Equal(Anchor.Parameter(1), problem.Anchor);
        Assert.Equal(["a", "F", .. more], problem.Arguments);
    }

    [Theory]
    [InlineData("void", ProblemKind.NothingToRemember, "void")]
    [InlineData("Task", ProblemKind.NothingToRemember, "Task")]
    [InlineData("ValueTask", ProblemKind.NothingToRemember, "ValueTask")]
    [InlineData("ref int", ProblemKind.ResultCannotBeKept, "int", "it is returned by reference, into memory that the cache does not own")]
    [InlineData("Span<int>", ProblemKind.ResultCannotBeKept, "Span<int>", "'Span<int>' is a ref struct, which does not outlive the call")]
    [InlineData("int*", ProblemKind.ResultCannotBeKept, "int*", "'int*' points to memory that the cache does not own")]
    [InlineData("Stream", ProblemKind.ResultCannotBeKept, "Stream", "'Stream' is used up by its first reader")]
    [InlineData("Task<MemoryStream>", ProblemKind.ResultCannotBeKept, "MemoryStream", "'MemoryStream' is used up by its first reader")]
    [InlineData("IEnumerator<int>", ProblemKind.ResultCannotBeKept, "IEnumerator<int>", "'IEnumerator<int>' is used up by its first reader")]
    [InlineData("IDisposable", ProblemKind.ResultCannotBeKept, "IDisposable", "the first caller to dispose of 'IDisposable' would end it for all")]
    [InlineData("(int, CancellationTokenSource)", ProblemKind.ResultCannotBeKept, "(int, CancellationTokenSource)", "the first caller to dispose of 'CancellationTokenSource' would end it for all")]
    [InlineData("Task<Task<int>>", ProblemKind.ResultCannotBeKept, "Task<int>", "'Task<int>' is not a result yet")]
    [InlineData("List<ValueTask>", ProblemKind.ResultCannotBeKept, "List<ValueTask>", "'ValueTask' is not a result yet")]
    [InlineData("Task<int>?", ProblemKind.ResultCannotBeKept, "int", "'Task<int>?' may be no task at all")]
    [InlineData("IEnumerable<int>", ProblemKind.ResultIsLazy, "IEnumerable<int>")]
    [InlineData("IAsyncEnumerable<int>", ProblemKind.ResultIsLazy, "IAsyncEnumerable<int>")]
    [InlineData("Task<IQueryable<int>>", ProblemKind.ResultIsLazy, "IQueryable<int>")]
    [InlineData("(int, System.Collections.IEnumerable)", ProblemKind.ResultIsLazy, "(int, IEnumerable)")]
    public void Result_HasItsProblem(string result, ProblemKind kind, params string[] more)
    {
        foreach (var options in new[] { "", "(Results = ResultHandling.Share)" })
        {
            var problem = Assert.Single(Inspected.Signature(result, "int a", options: options).Problems);

            Assert.Equal(kind, problem.Kind);
            Assert.Equal(Anchor.ReturnType, problem.Anchor);
            Assert.Equal(["F", .. more], problem.Arguments);
        }
    }

    [Fact]
    public void SeveralProblems_AreAllTold()
    {
        var inspection = Inspected.Signature("Stream", "ref int a, object b", options: "(Expiration = \"x\")");

        Assert.Equal(["MEMO004", "MEMO006", "MEMO012", "MEMO040"], inspection.Problems.Select(problem => problem.RuleId).Order());
        Assert.NotNull(inspection.Model);
        Assert.Null(inspection.Model.Memo);
    }

    [Fact]
    public void EveryKind_HasARule() =>
        Assert.Equal(
            ["MEMO001", "MEMO002", "MEMO003", "MEMO004", "MEMO005", "MEMO006", "MEMO007", "MEMO008", "MEMO010", "MEMO012", "MEMO013", "MEMO024", "MEMO040", "MEMO041", "MEMO042", "MEMO043", "MEMO044", "MEMO045", "MEMO050"],
            Enum.GetValues<ProblemKind>().Select(kind => new Problem(kind, Anchor.Method, []).RuleId).Distinct().Order());
}
