using System;
using System.ComponentModel;

namespace System.Runtime.CompilerServices;

// netstandard2.0 lacks the types that `init`, records and `required` compile to.

[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;

[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.All)]
internal sealed class RequiredMemberAttribute : Attribute;

[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
