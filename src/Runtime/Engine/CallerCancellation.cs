namespace Memo.Engine;

/// <summary>
/// Turns the cancellation of a computation's own token, which no caller has seen, back into that of the caller's token.
/// </summary>
internal static class CallerCancellation
{
    public static void ThrowIfOwn(Exception exception, CancellationToken flightToken, CancellationToken callerToken)
    {
        if (exception is OperationCanceledException cancellation
            && flightToken.CanBeCanceled
            && cancellation.CancellationToken == flightToken
            && callerToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation.Message, cancellation, callerToken);
        }
    }
}
