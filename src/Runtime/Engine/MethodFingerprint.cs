using System.Security.Cryptography;
using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>Tells which version of a method's code and of the shapes of its arguments and result the process runs.</summary>
/// <param name="code">The code's part; it may come to give null, when the code has changed while it runs.</param>
/// <param name="layout">The shapes' part.</param>
/// <param name="key">
/// The generated key. Its type arguments are those of the method: what they are made of and do, no compiler could know, so that
/// each build of theirs is another version.
/// </param>
internal sealed class MethodFingerprint(Func<string?>? code, string? layout, Type? key = null)
{
    /// <summary>That of a method whose code nobody knows.</summary>
    public static readonly MethodFingerprint None = new(code: null, layout: null);

    private volatile Version? _version;

    /// <summary>The fingerprint, or null where it is not known: then nothing may be persisted.</summary>
    public EntryFingerprint? Current
    {
        get
        {
            if (layout is null || CodePart() is not { } part)
            {
                return null;
            }

            var version = _version;
            if (version?.Code != part)
            {
                _version = version = new Version(part, new EntryFingerprint(Hash(part, layout, key)));
            }

            return version.Fingerprint;
        }
    }

    private static byte[] Hash(string code, string layout, Type? key)
    {
        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            writer.Write(code);
            writer.Write(layout);
            if (key is not null)
            {
                ModuleVersions.WriteArguments(ref writer, key);
            }

            return SHA256.HashData(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private string? CodePart()
    {
        try
        {
            return code?.Invoke();
        }
        catch (Exception)
        {
            // Asked of other assemblies' code: what cannot be told is not known.
            return null;
        }
    }

    private sealed record Version(string Code, EntryFingerprint Fingerprint);
}
