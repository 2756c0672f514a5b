using Memo.CompilerServices;

namespace Memo.Keys;

/// <summary>
/// What makes two <see cref="Uri"/> values the same for every method: the text they were made from, whether they are
/// absolute and user-escaped, the canonical text, which options of the constructor can change, and whether paths are kept as
/// written, which is an option that changes what members do even where it changes no text.
/// </summary>
internal static class UriIdentity
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static bool Equal(Uri? left, Uri? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return left is not null
            && right is not null
            && left.OriginalString == right.OriginalString
            && left.IsAbsoluteUri == right.IsAbsoluteUri
            && left.UserEscaped == right.UserEscaped
            && Canonical(left) == Canonical(right)
            && left.Equals(right);
    }

    public static string Canonical(Uri value) => value.IsAbsoluteUri ? value.AbsoluteUri : "";

    /// <summary>Whether the path is kept as written. No member tells, but a URI whose path is kept equals none whose path is not.</summary>
    public static bool KeepsPath(Uri value) =>
        value.IsAbsoluteUri && Uri.TryCreate(value.OriginalString, in AsWritten, out var asWritten) && asWritten.Equals(value);

    /// <summary>Reads what makes a <see cref="Uri"/>, and makes it.</summary>
    /// <exception cref="InvalidDataException">There is no such URI.</exception>
    public static Uri Read(ref CanonicalReader reader)
    {
        var (isAbsolute, isEscaped, keepsPath) = (reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadBoolean());
        var (original, canonical) = (reader.ReadChars(), reader.ReadChars());
        return TryMake(original, isAbsolute, isEscaped, keepsPath) is { } value
            && value.IsAbsoluteUri == isAbsolute
            && value.UserEscaped == isEscaped
            && Canonical(value) == canonical
            && KeepsPath(value) == keepsPath
            ? value
            : throw CanonicalReader.Unexpected("a URI");
    }

    private static Uri? TryMake(string original, bool isAbsolute, bool isEscaped, bool keepsPath)
    {
        if (isEscaped)
        {
            try
            {
                // No other member makes one of these.
#pragma warning disable CS0618
                return new Uri(original, dontEscape: true);
#pragma warning restore CS0618
            }
            catch (UriFormatException)
            {
                return null;
            }
        }

        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = keepsPath };
        return isAbsolute
            ? Uri.TryCreate(original, in options, out var absolute) ? absolute : null
            : Uri.TryCreate(original, UriKind.Relative, out var relative) ? relative : null;
    }
}
