using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Memo.Diagnostics;

namespace Memo.CompilerServices;

/// <summary>
/// Whether types have the fields that the compiler saw: another generator may have added some, and metadata can hide private ones.
/// A codec asks once, one call a declaring type, and refuses every value where the answer is no. All members are thread-safe.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ShapeCheck
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const DynamicallyAccessedMemberTypes Fields = DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields;

    /// <summary>Whether a type without a base type of its own declares exactly these instance fields. A difference is reported once a type.</summary>
    /// <typeparam name="T">A struct, or a class that derives from <see cref="object"/>.</typeparam>
    /// <param name="fieldNames">The names of its fields, as the run time knows them, in any order.</param>
    public static bool Holds<[DynamicallyAccessedMembers(Fields)] T>(params ReadOnlySpan<string> fieldNames) =>
        HoldsBase<T>(typeof(T).IsValueType ? typeof(ValueType) : typeof(object)) && HoldsFields<T>(typeof(T), fieldNames);

    /// <summary>Whether a class derives from another one and declares exactly these instance fields itself. A difference is reported once a type.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <typeparam name="TBase">The class that it derives from, which is checked by a call of its own.</typeparam>
    /// <param name="fieldNames">The names of its fields, as the run time knows them, in any order.</param>
    public static bool Holds<[DynamicallyAccessedMembers(Fields)] T, TBase>(params ReadOnlySpan<string> fieldNames)
        where TBase : class =>
        HoldsBase<T>(typeof(TBase)) && HoldsFields<T>(typeof(T), fieldNames);

    private static bool HoldsBase<T>(Type expected)
    {
        var actual = typeof(T).BaseType;
        if (actual == expected)
        {
            return true;
        }

        Report<T>(actual?.ToString() ?? "", $"derives from '{actual}', which its shape does not know");
        return false;
    }

    private static bool HoldsFields<T>([DynamicallyAccessedMembers(Fields)] Type type, ReadOnlySpan<string> expected)
    {
        var fields = type.GetFields(Declared);
        foreach (var field in fields)
        {
            if (!expected.Contains(field.Name))
            {
                Report<T>(field.Name, $"has the field '{field.Name}', which its shape does not list");
                return false;
            }
        }

        foreach (var name in expected)
        {
            if (!Array.Exists(fields, field => field.Name == name))
            {
                Report<T>(name, $"has no field '{name}', which its shape lists");
                return false;
            }
        }

        return true;
    }

    private static void Report<T>(string member, string difference)
    {
        if (Interlocked.Exchange(ref Reported<T>.Once, 1) == 0)
        {
            MemoEvents.ShapeDiffers(typeof(T), member, $"'{typeof(T)}' {difference}");
        }
    }

    private static class Reported<T>
    {
        public static int Once;
    }
}
