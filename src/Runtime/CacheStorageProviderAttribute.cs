namespace Memo;

/// <summary>
/// Says that an assembly brings a storage, and by which name <c>MEMO_CACHE</c> and <see cref="CacheStorage.Configure"/> know it.
/// </summary>
/// <remarks>
/// Each program and library that is compiled with Memo and refers to the assembly, directly or through others, makes the storage known
/// when it is loaded, without looking for it at run time. A name that is <see cref="CacheStorage.Register(string, Func{CacheStorage})">registered</see>
/// already keeps its storage; a program without Memo's generator registers by hand.
/// A storage that cannot be created by generated code, and a name that is not one or is one of Memo's own, is left out.
/// </remarks>
/// <param name="name">Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; upper and lower case are one.</param>
/// <param name="storage">
/// The storage: a class derived from <see cref="CacheStorage"/>, not generic, with a public constructor that can be called without arguments;
/// optional ones are left out.
/// </param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class CacheStorageProviderAttribute(string name, Type storage) : Attribute
{
    /// <summary>The name of the storage.</summary>
    public string Name { get; } = name;

    /// <summary>The class of the storage.</summary>
    public Type Storage { get; } = storage;
}
