namespace Quickstart.Texts;

/// <summary>How many files were left out, and why.</summary>
internal readonly record struct SkippedFiles(int Binary, int Huge, int Unreadable)
{
    public override string ToString()
    {
        var reasons = new List<string>();
        if (Binary > 0)
            reasons.Add($"{Binary:N0} binary");
        if (Huge > 0)
            reasons.Add($"{Huge:N0} larger than 1 MB");
        if (Unreadable > 0)
            reasons.Add($"{Unreadable:N0} unreadable");
        return string.Join(", ", reasons);
    }
}
