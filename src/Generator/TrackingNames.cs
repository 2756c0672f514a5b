namespace Memo.Generator;

/// <summary>The names of the pipeline's steps, by which tests ask what was done again.</summary>
public static class TrackingNames
{
    /// <summary>The memoized methods, one group a handle.</summary>
    public const string Groups = nameof(Groups);

    /// <summary>The methods with <c>[Invalidates]</c>.</summary>
    public const string InvalidatingMethods = nameof(InvalidatingMethods);

    /// <summary>The methods with <c>[Invalidates]</c> with the names of their files.</summary>
    public const string InvalidatingFiles = nameof(InvalidatingFiles);

    /// <summary>The file names that more than one group or method with <c>[Invalidates]</c> would have.</summary>
    public const string SharedFileNames = nameof(SharedFileNames);

    /// <summary>The groups with the names of their files.</summary>
    public const string Files = nameof(Files);

    /// <summary>The namespace of the assembly's codecs.</summary>
    public const string CodecNamespace = nameof(CodecNamespace);

    /// <summary>What the types are made of whose codecs are asked for.</summary>
    public const string Values = nameof(Values);

    /// <summary>The codecs of the assembly, with the names of their files.</summary>
    public const string Codecs = nameof(Codecs);

    /// <summary>The names of the codecs to register.</summary>
    public const string Registration = nameof(Registration);

    /// <summary>Whether this is a build, for which fingerprints are wanted.</summary>
    public const string FingerprintGate = nameof(FingerprintGate);

    /// <summary>The versions of the code behind the memoized methods; none where the gate is shut.</summary>
    public const string Fingerprints = nameof(Fingerprints);

    /// <summary>The version of the whole assembly's code; none where the gate is shut.</summary>
    public const string AssemblyFingerprint = nameof(AssemblyFingerprint);

    /// <summary>The storages that the assembly itself brings.</summary>
    public const string OwnStorages = nameof(OwnStorages);

    /// <summary>The names of the references that bring storages.</summary>
    public const string ProvidingReferences = nameof(ProvidingReferences);

    /// <summary>The storages that the references bring.</summary>
    public const string ReferencedStorages = nameof(ReferencedStorages);

    /// <summary>All storages to make known, and the namespace of the file that does so.</summary>
    public const string StorageFile = nameof(StorageFile);
}
