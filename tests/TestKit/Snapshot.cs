using System.Runtime.CompilerServices;

namespace Memo.TestKit;

/// <summary>
/// Compares a text with <c>TestClass.TestMethod.verified.ext</c> beside the test's source, Verify's file convention. On a
/// difference the text is left as <c>.received.ext</c>; with <c>MEMO_ACCEPT_SNAPSHOTS=1</c> it becomes the verified one.
/// </summary>
public static class Snapshot
{
    private const string AcceptVariable = "MEMO_ACCEPT_SNAPSHOTS";

    /// <param name="text">What the test made; line endings do not count.</param>
    /// <param name="extension">Of the verified file: <c>txt</c>, <c>cs</c>.</param>
    /// <param name="part">Tells the snapshots of one test apart: <c>TestClass.TestMethod#part.verified.ext</c>.</param>
    /// <param name="callerFile">The test's source, filled in by the compiler.</param>
    /// <param name="callerMember">The test, filled in by the compiler.</param>
    public static void Match(
        string text,
        string extension = "txt",
        string? part = null,
        [CallerFilePath] string callerFile = "",
        [CallerMemberName] string callerMember = "")
    {
        var source = RepositoryRoot.Resolve(callerFile);
        var name = $"{Path.GetFileNameWithoutExtension(source)}.{callerMember}{(part is null ? "" : "#" + part)}";
        var accept = Environment.GetEnvironmentVariable(AcceptVariable) == "1";
        MatchFile(text, Path.Combine(Path.GetDirectoryName(source)!, name), extension, accept);
    }

    /// <summary>Compares with <c>stem.verified.extension</c>, wherever that is.</summary>
    public static void MatchFile(string text, string stem, string extension, bool accept = false)
    {
        var verifiedFile = $"{stem}.verified.{extension}";
        var receivedFile = $"{stem}.received.{extension}";
        var received = Normalize(text);
        var verified = File.Exists(verifiedFile) ? Normalize(File.ReadAllText(verifiedFile)) : null;

        if (received == verified)
        {
            File.Delete(receivedFile);
            return;
        }

        if (accept)
        {
            File.WriteAllText(verifiedFile, received);
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        throw new CheckFailedException(
            $"'{Shorten(receivedFile)}' {Difference(verified, received)}.\n"
            + $"If the new text is right, make it the verified one: run again with {AcceptVariable}=1.");
    }

    private static string Difference(string? verified, string received)
    {
        if (verified is null)
            return $"has no verified file yet:\n{received}";

        var old = verified.Split('\n');
        var now = received.Split('\n');
        var line = Enumerable.Range(0, Math.Min(old.Length, now.Length)).FirstOrDefault(i => old[i] != now[i], Math.Min(old.Length, now.Length));
        return $"differs from the verified file in line {line + 1}:\n  verified: {At(old, line)}\n  received: {At(now, line)}";
    }

    private static string At(string[] lines, int index) => index < lines.Length ? lines[index] : "(the end)";

    private static string Shorten(string file) => Path.GetRelativePath(RepositoryRoot.Path, file);

    // One newline ends every file, whatever the text or an editor did.
    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
