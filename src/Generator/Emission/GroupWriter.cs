using System.Linq;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>Writes the file of a method group: what users see first, what stands behind it last.</summary>
internal static class GroupWriter
{
    public static string Write(MethodGroupModel group, string sharedNamespace)
    {
        var source = new SourceWriter();
        source.Write(SourceFile.Heading);
        if (group.Handles.Any(handle => handle.IsMethod))
        {
            source.Write(
                """
                // Type parameters are named as the user names them, even where a type around has one of that name.
                #pragma warning disable CS0693

                """);
        }

        SourceFile.WriteInside(source, group.Namespace, group.ContainingTypes, () => WriteMembers(source, group, sharedNamespace));
        return source.ToString();
    }

    private static void WriteMembers(SourceWriter source, MethodGroupModel group, string sharedNamespace)
    {
        var memoized = group.Methods.Where(method => method.Memo is not null).ToArray();
        foreach (var handle in group.Handles)
        {
            HandleWriter.WriteMember(source, handle, MethodsOf(handle));
            source.WriteBlankLine();
        }

        source.WriteEach(group.Methods, method => WrapperWriter.Write(source, method));
        foreach (var handle in group.Handles)
        {
            source.WriteBlankLine();
            HandleWriter.WriteType(source, handle, MethodsOf(handle));
        }

        foreach (var method in memoized)
        {
            source.WriteBlankLine();
            MemoClassWriter.Write(source, method, method.Memo!, sharedNamespace);
            CapturedParameterWriter.Write(source, method.Memo!.Captured);
        }

        MethodModel[] MethodsOf(HandleModel handle) => [.. memoized.Where(method => method.Memo!.TypeParameters == handle.TypeParameters)];
    }
}
