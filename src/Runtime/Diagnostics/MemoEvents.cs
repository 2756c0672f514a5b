namespace Memo.Diagnostics;

/// <summary>Events that belong to no storage and no method. Members never throw.</summary>
internal static class MemoEvents
{
    /// <summary>A type is not what the compiler took it for.</summary>
    /// <param name="type">The type.</param>
    /// <param name="member">Its field, or its base type.</param>
    /// <param name="difference">What is wrong, as the beginning of a sentence.</param>
    public static void ShapeDiffers(Type type, string member, string difference)
    {
        MemoEventSource.Log.ShapeDiffers(type.ToString(), member, $"{difference}: no value of it is cached.");
        try
        {
            if (MemoLog.Logger is { } logger)
            {
                MemoLog.ShapeDiffers(logger, difference);
            }
        }
        catch (Exception)
        {
            // A log that fails is no reason for a call to.
        }
    }
}
