using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Memo.Model.Text;

/// <summary>A few characters that stand for a text: the same in every build, and hardly ever those of another text.</summary>
internal static class ShortHash
{
    /// <summary>The first <paramref name="digits"/> hexadecimal digits of the text's SHA-256.</summary>
    public static string Of(string text, int digits)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.Unicode.GetBytes(text));
        return string.Concat(hash.Take((digits + 1) / 2).Select(value => value.ToString("x2", CultureInfo.InvariantCulture))).Substring(0, digits);
    }
}
