using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>Tells of which build the modules are that a type comes from; the framework's say nothing.</summary>
internal static class ModuleVersions
{
    /// <summary>Writes the versions of the modules of a type, of its elements and of its type arguments.</summary>
    public static void Write(ref CanonicalWriter writer, Type type)
    {
        if (type.Assembly.GetName().Name?.StartsWith("System.", StringComparison.Ordinal) != true)
        {
            writer.Write(type.Module.ModuleVersionId);
        }

        if (type.GetElementType() is { } element)
        {
            Write(ref writer, element);
        }

        WriteArguments(ref writer, type);
    }

    /// <summary>Writes the versions of the modules of a type's arguments.</summary>
    public static void WriteArguments(ref CanonicalWriter writer, Type type)
    {
        foreach (var argument in type.GetGenericArguments())
        {
            Write(ref writer, argument);
        }
    }
}
