using Memo.Model.Methods;
using Memo.Model.Shapes;

namespace Memo.Model.Instances;

/// <summary>What a key is made of beside parameters, before it has names of its own.</summary>
/// <param name="Name">What it is called in documentation.</param>
/// <param name="Source">Where a call finds it.</param>
/// <param name="Access">How code reads it, as in <see cref="KeyPart.Access"/>.</param>
/// <param name="Type">The type, as generated code writes it.</param>
/// <param name="Reading">The value as data.</param>
/// <param name="Wanted">The name it would like to have among the key's parameters.</param>
/// <param name="MayBeReplaced">As in <see cref="KeyPart.MayBeReplaced"/>.</param>
/// <param name="RunsCode">As in <see cref="KeyPart.RunsCode"/>.</param>
internal sealed record KeySource(string Name, KeyPartSource Source, string Access, string Type, ShapeReading Reading, string Wanted, bool MayBeReplaced, bool RunsCode);
