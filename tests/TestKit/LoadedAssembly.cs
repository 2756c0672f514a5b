using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Memo.TestKit;

/// <summary>
/// A compilation, emitted to memory and loaded. <c>Memo.dll</c> is the one the test itself uses; the emitted assembly is
/// unloaded when disposed, as far as nothing holds on to it.
/// </summary>
public sealed class LoadedAssembly : IDisposable
{
    private const BindingFlags Anything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions;

    private readonly AssemblyLoadContext _context = new("Tests", isCollectible: true);

    private LoadedAssembly(Stream image, IEnumerable<byte[]> libraries)
    {
        foreach (var library in libraries)
            _context.LoadFromStream(new MemoryStream(library));

        Assembly = _context.LoadFromStream(image);
    }

    public Assembly Assembly { get; }

    /// <param name="compilation">What is emitted.</param>
    /// <param name="libraries">The images of assemblies that it refers to beside the framework and <c>Memo.dll</c>.</param>
    public static LoadedAssembly From(Compilation compilation, params IEnumerable<byte[]> libraries)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
            compilation.RequireClean();

        image.Position = 0;
        return new LoadedAssembly(image, libraries);
    }

    public Type Type(string fullName) =>
        Assembly.GetType(fullName, throwOnError: true)!;

    /// <summary>Calls the static method of that name that takes these arguments; its exception comes through as it was thrown.</summary>
    public object? Invoke(string type, string method, params object?[] arguments) =>
        Type(type).InvokeMember(method, Anything | BindingFlags.InvokeMethod, binder: null, target: null, arguments, culture: null);

    /// <inheritdoc cref="Invoke(string, string, object?[])"/>
    public T Invoke<T>(string type, string method, params object?[] arguments) =>
        (T)Invoke(type, method, arguments)!;

    /// <summary>Reads a static property or field.</summary>
    public object? Read(string type, string member) =>
        Type(type).InvokeMember(member, Anything | BindingFlags.GetProperty | BindingFlags.GetField, binder: null, target: null, args: null, culture: null);

    public void Dispose() => _context.Unload();
}
