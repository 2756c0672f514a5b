using System.Linq;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>Writes the handle of a method group: a property, and its type.</summary>
internal static class HandleWriter
{
    public static void WriteMember(SourceWriter source, HandleModel handle, MethodModel[] methods)
        => source.Write(
            $"""
            /// <summary>The cache of {NamesOf(methods)}: looks up, stores and forgets results.</summary>
            {Names.GeneratedCodeAttribute}
            {handle.Modifiers} static {handle.TypeName}{handle.TypeParameters.List} {MemberOf(handle)} => default;
            """);

    public static void WriteType(SourceWriter source, HandleModel handle, MethodModel[] methods)
    {
        source.Write(
            $"""
            /// <summary>Looks up, stores and forgets the results of {NamesOf(methods)}. All members are thread-safe.</summary>
            {Names.GeneratedCodeAttribute}
            """);
        source.Open(Declaration.Of($"{handle.Modifiers} readonly struct {handle.TypeName}{handle.TypeParameters.List}", handle.TypeParameters));
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
        var fields = string.Join(", ", methods.Select(method => $"{Names.MemoClass(method.Memo!)}.{method.Memo!.Names.MethodField}"));
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
        foreach (var method in methods.Where(method => method.Memo!.Instance is { OwnsResults: true }).Take(1))
        {
            WriteInstanceMembers(source, method.Memo!.Instance!, methods);
        }

        string Call(string member) => isSingle ? $"{fields}.{member}()" : $"{Names.Services}.MethodGroup.{member}({fields})";
    }

    /// <summary>All overloads in a group have their results forgotten for one instance: those whose results it owns.</summary>
    private static void WriteInstanceMembers(SourceWriter source, InstanceModel instance, MethodModel[] methods)
    {
        var owned = methods
            .Where(method => method.Memo!.Instance is { OwnsResults: true })
            .Select(method => $"{Names.MemoClass(method.Memo!)}.{method.Memo!.Names.MethodField}.Of(instance)")
            .ToArray();
        source.WriteBlankLine();
        source.Write(
            $"""
            /// <summary>Forgets all results that one instance owns, and says whether all who share them have heard of it.</summary>
            public {Names.Runtime}.Invalidation Clear({instance.Type} instance) => {Call("Clear")};

            /// <summary>Forgets all results that one instance owns, and says whether all who share them have heard of it.</summary>
            public {Names.ValueTask}<{Names.Runtime}.Invalidation> ClearAsync({instance.Type} instance) => {Call("ClearAsync")};
            """);

        string Call(string member) => owned.Length == 1 ? $"{owned[0]}.{member}()" : $"{Names.Services}.MethodGroup.{member}({string.Join(", ", owned)})";
    }

    private static string MemberOf(HandleModel handle) => handle.IsMethod
        ? Declaration.Of($"{handle.Name}{handle.TypeParameters.List}()", handle.TypeParameters)
        : handle.Name;

    private static string NamesOf(MethodModel[] methods)
        => string.Join(", ", methods.Select(method => $"<c>{method.Signature.Name}</c>").Distinct());
}
