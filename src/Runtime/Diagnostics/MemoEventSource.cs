using System.Diagnostics.Tracing;

namespace Memo.Diagnostics;

/// <summary>What Memo says to whoever listens, such as <c>dotnet-trace</c>: no values of arguments or results are among it.</summary>
[EventSource(Name = "Memo")]
internal sealed class MemoEventSource : EventSource
{
    public static readonly MemoEventSource Log = new();

    private MemoEventSource()
    {
    }

    /// <param name="type">The type.</param>
    /// <param name="member">Its field, or its base type.</param>
    /// <param name="message">What is wrong, as a sentence.</param>
    [Event(1, Level = EventLevel.Error, Message = "{2}")]
    public void ShapeDiffers(string type, string member, string message) => WriteEvent(1, type, member, message);
}
