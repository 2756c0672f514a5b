using System.Linq;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>Writes the handle of a method group: a property, and its type.</summary>
internal static class HandleWriter
{
    public static void WriteProperty(SourceWriter source, HandleModel handle, MethodModel[] methods)
        => source.Write(
            $"""
            /// <summary>The cache of {NamesOf(methods)}: looks up, stores and forgets results.</summary>
            {Names.GeneratedCodeAttribute}
            {handle.Modifiers} static {handle.TypeName} {handle.Name} => default;
            """);

    public static void WriteType(SourceWriter source, HandleModel handle, MethodModel[] methods)
    {
        source.Write(
            $"""
            /// <summary>Looks up, stores and forgets the results of {NamesOf(methods)}. All members are thread-safe.</summary>
            {Names.GeneratedCodeAttribute}
            """);
        source.Open($"{handle.Modifiers} readonly struct {handle.TypeName}");
        foreach (var method in methods)
        {
            HandleMembersWriter.Write(source, method.Signature, method.Memo!);
            source.WriteBlankLine();
        }

        WriteGroupMembers(source, methods);
        source.Close();
    }

    private static void WriteGroupMembers(SourceWriter source, MethodModel[] methods)
    {
        var fields = string.Join(", ", methods.Select(method => $"{method.Memo!.Names.MemoClass}.{method.Memo.Names.MethodField}"));
        var isSingle = methods.Length == 1;
        source.Write(
            $"""
            /// <summary>Hits, misses, computations and more, since the process began.</summary>
            public {Names.Runtime}.MethodStatistics Statistics => {(isSingle ? $"{fields}.Statistics" : Call("Statistics"))};

            /// <summary>Forgets all results, and says whether all who share them have heard of it.</summary>
            public {Names.Runtime}.Invalidation Clear() => {Call("Clear")};

            /// <summary>Forgets all results, and says whether all who share them have heard of it.</summary>
            public {Names.ValueTask}<{Names.Runtime}.Invalidation> ClearAsync() => {Call("ClearAsync")};
            """);

        string Call(string member) => isSingle ? $"{fields}.{member}()" : $"{Names.Services}.MethodGroup.{member}({fields})";
    }

    private static string NamesOf(MethodModel[] methods)
        => string.Join(", ", methods.Select(method => $"<c>{method.Signature.Name}</c>").Distinct());
}
