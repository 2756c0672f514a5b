namespace Memo.Engine.Marks;

/// <summary>An order of invalidations that others add to.</summary>
internal interface IMarkOrder
{
    /// <summary>Whether others have invalidated something since it was computed, as far as is known; where nothing is known, nobody has.</summary>
    /// <param name="position">Where the order stood when computing began.</param>
    /// <param name="marks">Its marks.</param>
    bool IsValidByOthers(LogPosition position, ReadOnlySpan<string> marks);
}
