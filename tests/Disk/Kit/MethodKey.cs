using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Memo.Disk.Tests.Kit;

/// <summary>Texts of keys as memoized methods have them.</summary>
internal static class MethodKey
{
    public const string Version = "AAAAAAAAAAE";
    public const string NextVersion = "BBBBBBBBBBA";

    public static string Prefix(string method) => $"memo:1:{method}:{{";

    public static string HashPrefix(string method, string arguments) =>
        $"{Prefix(method)}{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(arguments)))}}}:";

    public static string Of(string method, string arguments, string version = Version) => HashPrefix(method, arguments) + version;
}
