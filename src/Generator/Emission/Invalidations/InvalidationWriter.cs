using System;
using Memo.Model.Invalidations;
using Memo.Model.Methods;

namespace Memo.Generator.Emission.Invalidations;

/// <summary>Writes how one thing is forgotten.</summary>
internal static class InvalidationWriter
{
    private const string CatchAll = "catch (global::System.Exception)";

    /// <summary>Writes what must be done while the arguments are as the caller gave them.</summary>
    public static void WriteBefore(SourceWriter source, InvalidationModel invalidation, SignatureModel signature)
    {
        switch (invalidation)
        {
            case KeyInvalidation result:
                WriteKey(source, result);
                break;
            case TagInvalidation tag:
                TagInvalidationWriter.WriteBefore(source, tag, signature);
                break;
        }
    }

    /// <summary>Writes what is done when the body has ended.</summary>
    public static void WriteAfter(SourceWriter source, InvalidationModel invalidation, bool isAsync)
    {
        switch (invalidation)
        {
            case HandleInvalidation handle:
                WriteIfThere(source, handle.Instance, () => WriteThroughHandle(source, handle, isAsync));
                break;
            case KeyInvalidation result:
                WriteIfThere(source, result.MayLackInstance ? result.Instance : null, () => WriteThroughMethod(source, result, isAsync));
                break;
            case TagInvalidation tag:
                TagInvalidationWriter.WriteAfter(source, tag, isAsync);
                break;
            default:
                throw new ArgumentException($"'{invalidation}' is not known.", nameof(invalidation));
        }
    }

    /// <summary>Whether anything must be done before the body runs.</summary>
    public static bool HasBefore(InvalidationModel invalidation)
        => invalidation is KeyInvalidation || (invalidation is TagInvalidation tag && (!tag.Tag.NeedsResult || tag.PartLocals.Count > 0));

    /// <summary>Whether what is done when the body has ended is more than a statement.</summary>
    public static bool IsBlock(InvalidationModel invalidation) => invalidation switch
    {
        HandleInvalidation handle => handle.MayThrow || handle.Instance is not null,
        KeyInvalidation result => IsOptional(result),
        TagInvalidation tag => !TagInvalidationWriter.HasText(tag),
        _ => false,
    };

    /// <summary>Writes a call of a member, or of the one that is awaited.</summary>
    public static void WriteCall(SourceWriter source, string target, string member, string arguments, bool isAsync)
        => source.Write(isAsync ? $"await {target}.{member}Async({arguments}).ConfigureAwait(false);" : $"{target}.{member}({arguments});");

    private static void WriteKey(SourceWriter source, KeyInvalidation result)
    {
        var type = $"{result.MemoClass}.{result.KeyType}";
        var key = Arguments.NewKey(type, result.KeyParts, result.Instance) + ".ToOwned()";
        if (!IsOptional(result))
        {
            source.Write($"var {result.Local} = {key};");
            return;
        }

        source.Write($"{type}? {result.Local} = null;");
        WriteIfThere(source, result.MayLackInstance ? result.Instance : null, () =>
        {
            if (!result.MayThrow)
            {
                source.Write($"{result.Local} = {key};");
                return;
            }

            source.Open("try");
            source.Write($"{result.Local} = {key};");
            source.Close();
            source.Open(CatchAll);
            source.Write("// Which result it is cannot be said: all are forgotten.");
            source.Close();
        });
    }

    private static void WriteThroughMethod(SourceWriter source, KeyInvalidation result, bool isAsync)
    {
        var method = $"{result.MemoClass}.{result.MethodField}{(result.IsOwnedByInstance ? $".Of({result.Instance})" : string.Empty)}";
        if (!result.MayThrow)
        {
            WriteCall(source, method, "Invalidate", IsOptional(result) ? $"{result.Local}.GetValueOrDefault()" : result.Local, isAsync);
            return;
        }

        source.Open($"if ({result.Local}.HasValue)");
        WriteCall(source, method, "Invalidate", $"{result.Local}.GetValueOrDefault()", isAsync);
        source.Close();
        source.Open("else");
        WriteCall(source, method, "Clear", string.Empty, isAsync);
        source.Close();
    }

    private static void WriteThroughHandle(SourceWriter source, HandleInvalidation handle, bool isAsync)
    {
        var arguments = string.Join(", ", handle.Arguments);
        if (!handle.MayThrow)
        {
            WriteCall(source, handle.Handle, "Invalidate", arguments, isAsync);
            return;
        }

        source.Open("try");
        WriteCall(source, handle.Handle, "Invalidate", arguments, isAsync);
        source.Close();
        source.Open(CatchAll);
        WriteCall(source, handle.Handle, "Clear", string.Empty, isAsync);
        source.Close();
    }

    private static void WriteIfThere(SourceWriter source, string? instance, Action write)
    {
        if (instance is null)
        {
            write();
            return;
        }

        source.Open($"if ({instance} is not null)");
        write();
        source.Close();
    }

    private static bool IsOptional(KeyInvalidation result) => result.MayLackInstance || result.MayThrow;
}
