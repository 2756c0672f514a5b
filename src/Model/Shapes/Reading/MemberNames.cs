using System;

namespace Memo.Model.Shapes.Reading;

internal static class MemberNames
{
    /// <summary>Whether a constructor's parameter bears the name of a member: <c>title</c> for <c>Title</c>.</summary>
    public static bool Match(string parameter, string member)
        => parameter.Length == member.Length
            && parameter.Length > 0
            && char.ToUpperInvariant(parameter[0]) == char.ToUpperInvariant(member[0])
            && string.CompareOrdinal(parameter, 1, member, 1, member.Length) == 0;
}
