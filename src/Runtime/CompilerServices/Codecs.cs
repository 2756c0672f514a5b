using System.ComponentModel;

namespace Memo.CompilerServices;

/// <summary>The codecs of the framework's types. All members are thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Codecs
{
}
