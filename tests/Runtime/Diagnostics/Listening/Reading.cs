namespace Memo.Tests.Diagnostics.Listening;

/// <summary>What an instrument told once.</summary>
internal sealed record Reading(string Instrument, double Value, IReadOnlyDictionary<string, object?> Tags)
{
    public string? this[string tag] => Tags.GetValueOrDefault(tag) as string;
}
