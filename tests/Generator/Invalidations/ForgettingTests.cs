using Memo.Generator.Tests.Methods;

namespace Memo.Generator.Tests.Invalidations;

/// <summary>What is forgotten, and when: the generated methods at work.</summary>
public class ForgettingTests
{
    [Fact]
    public void StaticMethod_ForgetsTheResultOfItsArguments() => Assert.Equal(
        "1 2 1 3 2",
        Scenario.Run(
            "Say(A.F(1)); Say(A.F(2)); Say(A.F(1)); A.Change(1, 0); Say(A.F(1)); Say(A.F(2));",
            """
            public static partial class A
            {
                [Memoize] public static partial int F(int id);

                private static int FCore(int id) => Ran();

                [Invalidates(nameof(F))] public static partial void Change(int id, int value);

                private static void ChangeCore(int id, int value) { }
            }
            """));

    [Fact]
    public void TaskMethod_ForgetsWhenItsTaskIsComplete() => Assert.Equal(
        "1 1 True 1 done 2",
        Scenario.Run(
            """
            var a = new A();
            Say(a.GetAsync(1, default).Result);
            var change = a.ChangeAsync(1);
            Say(a.GetAsync(1, default).Result);
            Say(a.Gate.TrySetResult("done"));
            change.Wait();
            Say(1); Say(change.Result);
            Say(a.GetAsync(1, default).Result);
            """,
            """
            public sealed partial class A
            {
                [ExcludeFromKey] public TaskCompletionSource<string> Gate { get; } = new();

                [Memoize] public partial Task<int> GetAsync(int id, CancellationToken cancellationToken);

                private async Task<int> GetCoreAsync(int id, CancellationToken cancellationToken) { await Task.Yield(); return Ran(); }

                [Invalidates(nameof(GetAsync))] public partial Task<string> ChangeAsync(int id);

                private async Task<string> ChangeCoreAsync(int id) => await Gate.Task;
            }
            """));
}
