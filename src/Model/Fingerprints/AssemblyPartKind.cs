namespace Memo.Model.Fingerprints;

/// <summary>How the version of a referenced assembly's code is found when the program runs.</summary>
public enum AssemblyPartKind
{
    /// <summary>By the fingerprint that the assembly exports, because it was built with Memo.</summary>
    Exported,

    /// <summary>By the module that one of its types is loaded from.</summary>
    Module,

    /// <summary>By its name, because generated code can name none of its types.</summary>
    Name,
}
