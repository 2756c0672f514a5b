using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.TestKit.Api;

/// <summary>
/// Describes what an assembly shows to its users as sorted C# signatures. The compiler reads the assembly, so nullability,
/// constraints, default values and parameter kinds are those that a user's compiler sees.
/// </summary>
public static class PublicApi
{
    public static string Describe(Assembly assembly)
    {
        var reference = MetadataReference.CreateFromFile(assembly.Location);
        var compilation = CSharpCompilation.Create("Reader", [], [reference, .. TestCompilation.FrameworkReferences], TestCompilation.Options);
        return Describe((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!);
    }

    public static string Describe(IAssemblySymbol assembly)
    {
        var writer = new ApiWriter();
        writer.WriteNamespace(assembly.GlobalNamespace);
        return writer.ToString();
    }
}
