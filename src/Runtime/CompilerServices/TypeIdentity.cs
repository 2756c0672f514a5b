using System.ComponentModel;

namespace Memo.CompilerServices;

/// <summary>Names the type arguments in the identity of a method of a generic type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TypeIdentity
{
    /// <summary>The type's full name and assembly, and those of its own type arguments.</summary>
    /// <typeparam name="T">The type argument.</typeparam>
    public static string Of<T>() => Of(typeof(T));

    internal static string Of(Type type)
    {
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        var arguments = type.IsGenericType ? $"<{string.Join(',', type.GetGenericArguments().Select(Of))}>" : "";
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return $"{definition.FullName}{arguments}@{type.Assembly.GetName().Name}";
    }
}
