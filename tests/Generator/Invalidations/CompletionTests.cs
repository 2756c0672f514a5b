using Memo.Generator.Tests.Methods;

namespace Memo.Generator.Tests.Invalidations;

/// <summary>When results are forgotten: after the body, however it ends.</summary>
public class CompletionTests
{
    private const string Products =
        """
        public static partial class Products
        {
            public static TaskCompletionSource Gate { get; set; } = new();

            [Memoize] public static partial int Find(int id);

            private static int FindCore(int id) => Ran();

            {0}
        }
        """;

    [Fact]
    public void BodyThatThrows_HasForgottenAndThrown() => Assert.Equal(
        "1 no 2",
        Run(
            "Say(Products.Find(1)); try { Products.Change(1); } catch (InvalidOperationException thrown) { Say(thrown.Message); } Say(Products.Find(1));",
            "[Invalidates(nameof(Find))] public static partial int Change(int id);",
            "private static int ChangeCore(int id) => throw new InvalidOperationException(\"no\");"));

    [Theory]
    [InlineData("Task")]
    [InlineData("ValueTask")]
    public void TaskThatIsNotComplete_HasForgottenNothing(string task) => Assert.Equal(
        "1 False 1 2",
        Run(
            """
            Say(Products.Find(1));
            var change = Products.ChangeAsync(1).AsTask();
            Say(change.IsCompleted); Say(Products.Find(1));
            Products.Gate.SetResult(); change.Wait();
            Say(Products.Find(1));
            """,
            $"[Invalidates(nameof(Find))] public static partial {task} ChangeAsync(int id);",
            $"private static async {task} ChangeAsyncCore(int id) => await Gate.Task;",
            "public static Task AsTask(this Task task) => task;"));

    [Theory]
    [InlineData("Task<string>", "async ", "{ await Gate.Task; return \"done\"; }", "done")]
    [InlineData("ValueTask<string>", "async ", "{ await Gate.Task; return \"done\"; }", "done")]
    [InlineData("Task<string>", "async ", "{ await Gate.Task; throw new InvalidOperationException(\"failed\"); }", "failed")]
    [InlineData("ValueTask<string>", "", "{ throw new InvalidOperationException(\"at once\"); }", "at once")]
    [InlineData("Task<string>", "", "=> Task.FromResult(\"at once\");", "at once")]
    [InlineData("Task<string>", "", "=> Task.FromCanceled<string>(new(canceled: true));", "A task was canceled.")]
    public void Task_HandsOverWhatTheBodyDoes(string task, string modifier, string body, string end) => Assert.Equal(
        $"1 {end} 2",
        Run(
            """
            Say(Products.Find(1));
            var change = Products.ChangeAsync(1);
            Products.Gate.SetResult();
            try { Say(change.GetAwaiter().GetResult()); } catch (Exception thrown) { Say(thrown.Message); }
            Say(Products.Find(1));
            """,
            $"[Invalidates(nameof(Find))] public static partial {task} ChangeAsync(int id);",
            $"private static {modifier}{task} ChangeCoreAsync(int id) {body}"));

    [Fact]
    public void CancelledCaller_HasForgottenAllTheSame() => Assert.Equal(
        "1 True 2 2",
        Run(
            """
            Say(Products.Find(1));
            using var source = new CancellationTokenSource();
            var change = Products.ChangeAsync(1, source.Token);
            source.Cancel();
            try { change.Wait(); } catch (AggregateException) { Say(change.IsCanceled); }
            Say(Products.Find(1));
            try { Products.ChangeAsync(2, source.Token).Wait(); } catch (AggregateException) { }
            Say(Products.Find(1));
            """,
            "[Invalidates(nameof(Find))] public static partial Task ChangeAsync(int id, CancellationToken cancellationToken);",
            "private static Task ChangeCoreAsync(int id, CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);"));

    [Theory]
    [InlineData("ReadOnlySpan<char> name, int id", "name.Length > 0", "\"ab\", 1")]
    [InlineData("in int id", "id > 0", "1")]
    [InlineData("ref int id", "id++ > 0", "ref id")]
    public void TaskOfWhatStaysOnTheStack_ForgetsWhenItIsComplete(string parameters, string use, string arguments) => Assert.Equal(
        "1 1 True 2",
        Run(
            $"""
            var id = 1;
            Say(Products.Find(1));
            var change = Products.ChangeAsync({arguments});
            Say(Products.Find(1));
            Products.Gate.SetResult();
            Say(change.Result); Say(Products.Find(1)); GC.KeepAlive(id);
            """,
            $"[Invalidates(nameof(Find))] public static partial Task<bool> ChangeAsync({parameters});",
            $$"""
            private static Task<bool> ChangeCoreAsync({{parameters}})
            {
                var answer = {{use}};
                return Answer();

                async Task<bool> Answer() { await Gate.Task; return answer; }
            }
            """));

    [Fact]
    public void BodyThatThrowsBeforeThereIsATask_HasForgotten() => Assert.Equal(
        "1 no 0 2",
        Run(
            """
            Say(Products.Find(1));
            var change = Products.ChangeAsync(1, out var done);
            try { change.AsTask().GetAwaiter().GetResult(); } catch (InvalidOperationException thrown) { Say(thrown.Message); }
            Say(done); Say(Products.Find(1));
            """,
            "[Invalidates(nameof(Find))] public static partial ValueTask<int> ChangeAsync(int id, out int done);",
            "private static ValueTask<int> ChangeCoreAsync(int id, out int done) => throw new InvalidOperationException(\"no\");"));

    [Fact]
    public void ComputationUnderWay_IsNotStored() => Assert.Equal(
        "1 2 2",
        Scenario.Run(
            """
            var find = A.FindAsync(1);
            A.Change(1);
            A.Gate.SetResult();
            Say(find.Result); Say(A.FindAsync(1).Result); Say(A.FindAsync(1).Result);
            """,
            """
            public static partial class A
            {
                public static TaskCompletionSource Gate { get; } = new();

                [Memoize] public static partial Task<int> FindAsync(int id);

                private static async Task<int> FindCoreAsync(int id) { var ran = Ran(); await Gate.Task; return ran; }

                [Invalidates(nameof(FindAsync))] public static partial void Change(int id);

                private static void ChangeCore(int id) { }
            }
            """));

    private static string Run(string statements, params string[] members) =>
        Scenario.Run(statements, Products.Replace("{0}", string.Join("\n\n", members), StringComparison.Ordinal));
}
