using System.Buffers.Text;
using System.ComponentModel;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Memo.CompilerServices;

/// <summary>
/// Joins the code part of a fingerprint: what the compiler knew of the assembly's own source, and which versions of the other
/// assemblies the process has loaded.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CodeFingerprint
{
    private const string Absent = "absent";
    private const int Bytes = 16;

    /// <summary>The fingerprint of a method's code in this process.</summary>
    /// <param name="code">A hash of the source that the method reaches in its own assembly.</param>
    /// <param name="assemblies">The version of each other assembly that it reaches; a part may return null for "unknown".</param>
    /// <returns>22 characters of base64url; null if the version of an assembly is unknown.</returns>
    public static string? Join(string code, params ReadOnlySpan<Func<string?>> assemblies)
    {
        var text = new StringBuilder("1\n").Append(code).Append('\n').Append(Environment.Version.Major);
        foreach (var assembly in assemblies)
        {
            if (VersionOf(assembly) is not { } version)
            {
                return null;
            }

            text.Append('\n').Append(version);
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return Base64Url.EncodeToString(hash.AsSpan(0, Bytes));
    }

    /// <summary>The version of the module that a type was loaded from.</summary>
    /// <param name="type">A type of the assembly.</param>
    public static string OfModule(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Module.ModuleVersionId.ToString("N");
    }

    /// <summary>The version of an assembly that generated code can name no type of.</summary>
    /// <param name="fullName">The assembly's full name.</param>
    public static string OfAssembly(string fullName) => Assembly.Load(fullName).ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>The fingerprint that a method with <c>Version</c> has instead of one of its code.</summary>
    /// <param name="version">The version.</param>
    public static string OfVersion(string version) => "v:" + version;

    // An assembly that was left out of the application cannot be called by it. What fails in another way is unknown.
    private static string? VersionOf(Func<string?> assembly)
    {
        try
        {
            return assembly();
        }
        catch (FileNotFoundException)
        {
            return Absent;
        }
        catch (Exception)
        {
            return null;
        }
    }
}
