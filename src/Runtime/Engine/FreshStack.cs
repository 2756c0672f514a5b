using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Memo.Engine;

/// <summary>
/// Goes on with a recursion where the stack ends. A memoized call takes more stack than a plain one, so that a recursion that
/// plain code survives could end the process; it continues on another stack instead, in the same flow of control.
/// </summary>
/// <remarks>A lock that the calling thread holds is not held by the other one: such a recursion must not be that deep.</remarks>
internal static class FreshStack
{
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Whether the calling thread's stack is about to end.</summary>
    public static bool IsNeeded => !RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Runs a body on a thread of its own, and waits for it.</summary>
    public static TResult Run<TArgs, TResult>(TArgs args, Func<TArgs, CancellationToken, TResult> body, CancellationToken cancellationToken)
    {
        TResult result = default!;
        ExceptionDispatchInfo? error = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = body(args, cancellationToken);
                }
                catch (Exception exception)
                {
                    error = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackBytes) { IsBackground = true, Name = "Memo: deep recursion" };
        thread.Start();
        thread.Join();
        error?.Throw();
        return result;
    }

    /// <summary>Begins an asynchronous body on a thread of the pool.</summary>
    public static ValueTask<TResult> Begin<TArgs, TResult, TBody>(TArgs args, TBody body, CancellationToken cancellationToken)
        where TBody : struct, IAsyncBody<TArgs, TResult> =>
        new(Task.Run(() => body.Invoke(args, cancellationToken).AsTask(), CancellationToken.None));
}
