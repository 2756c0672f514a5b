using Memo.Diagnostics;

namespace Memo.Levels.Bytes.Level;

/// <summary>Leave to try one operation, which is given back to the <see cref="LevelGuard"/>.</summary>
internal readonly record struct LevelPass(BreakerPass Kind, LevelWatch Watch)
{
    public bool IsRefused => Kind == BreakerPass.Refused;
}
