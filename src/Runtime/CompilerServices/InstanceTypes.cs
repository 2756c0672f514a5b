using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Memo.CompilerServices;

/// <summary>
/// Whether instances have state that the type with the memoized method cannot have said anything of. All members are thread-safe.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InstanceTypes
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>
    /// Whether the types between an instance's own type and the stated one declare no field but such as are marked with
    /// <see cref="ExcludeFromKeyAttribute"/>.
    /// </summary>
    /// <typeparam name="TStated">The type that has the memoized method: a class, or an interface, which has no state.</typeparam>
    /// <param name="instance">The type of the instance.</param>
    public static bool AddNoState<TStated>(Type instance)
        where TStated : class
    {
        ArgumentNullException.ThrowIfNull(instance);
        return instance == typeof(TStated) || Derived<TStated>.AddNoState(instance);
    }

    // A field that trimming has removed is read by nobody, and one whose statement was removed is only not cached.
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Only what is left in the program can matter to a result.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Only what is left in the program can matter to a result.")]
    private static bool AddsNoState(Type instance, Type stated)
    {
        for (var type = instance; type is not null && type != stated; type = type.BaseType)
        {
            if (!Array.TrueForAll(type.GetFields(Declared), field => IsExcluded(type, field)))
            {
                return false;
            }
        }

        return true;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Only what is left in the program can matter to a result.")]
    private static bool IsExcluded(Type type, FieldInfo field)
    {
        if (field.IsDefined(typeof(ExcludeFromKeyAttribute)))
        {
            return true;
        }

        // An automatic property's field, or what is left of a primary constructor's parameter.
        if (!field.Name.StartsWith('<') || field.Name.IndexOf('>', StringComparison.Ordinal) is var end && end < 0)
        {
            return false;
        }

        var name = field.Name[1..end];
        return type.GetProperty(name, Declared)?.IsDefined(typeof(ExcludeFromKeyAttribute)) == true
            || Array.Exists(
                type.GetConstructors(Declared),
                constructor => Array.Exists(constructor.GetParameters(), parameter => parameter.Name == name && parameter.IsDefined(typeof(ExcludeFromKeyAttribute))));
    }

    private static class Derived<TStated>
    {
        // Types that can be unloaded are not held.
        private static readonly ConditionalWeakTable<Type, StrongBox<bool>> Known = [];

        public static bool AddNoState(Type instance) =>
            Known.GetValue(instance, static type => new(AddsNoState(type, typeof(TStated)))).Value;
    }
}
