namespace Memo.Keys;

/// <summary>
/// What makes two <see cref="Uri"/> values the same for every method: the text they were made from, whether they are
/// absolute and user-escaped, and the canonical text, which options of the constructor can change.
/// </summary>
internal static class UriIdentity
{
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
            && Canonical(left) == Canonical(right);
    }

    public static string Canonical(Uri value) => value.IsAbsoluteUri ? value.AbsoluteUri : "";
}
