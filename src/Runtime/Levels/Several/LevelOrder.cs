using Memo.Engine;

namespace Memo.Levels.Several;

/// <summary>Which storages go together as levels, and in which order.</summary>
internal static class LevelOrder
{
    /// <summary>Checks levels, fastest first.</summary>
    /// <exception cref="ArgumentException">They do not go together.</exception>
    public static CacheStorage[] Check(CacheStorage[] levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        if (levels.Length == 0 || levels is [LiveStorage])
        {
            throw Refused(levels.Length == 0
                ? "A storage of several levels needs at least one; pass its levels, fastest first, such as a MemoryStorage and a DiskStorage."
                : $"The storage '{levels[0].LevelName}' alone is no storage of several levels; use it itself, or pass a storage of bytes behind it.");
        }

        for (var i = 0; i < levels.Length; i++)
        {
            CheckLevel(levels, i);
        }

        return levels;
    }

    /// <summary>What the levels are called: their names, and a number behind one that is there already.</summary>
    public static string[] Names(CacheStorage[] levels)
    {
        var names = new string[levels.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            var name = levels[i].LevelName;
            var number = 1 + levels.Take(i).Count(level => level.LevelName == name);
            names[i] = number == 1 ? name : $"{name}#{number}";
        }

        return names;
    }

    private static void CheckLevel(CacheStorage[] levels, int index)
    {
        var level = levels[index] ?? throw Refused($"The level {index + 1} is null; pass a storage.");
        if (Array.IndexOf(levels, level) < index)
        {
            throw Refused($"The storage '{level.LevelName}' is there twice; each level must be a storage of its own.");
        }

        if (level.TimeProvider != levels[0].TimeProvider)
        {
            throw Refused($"The storage '{level.LevelName}' has another TimeProvider than the first level; all levels must have the same.");
        }

        switch (level)
        {
            case OffStorage or MultiLevelStorage:
                throw Refused($"The storage '{level.LevelName}' cannot be a level; {(level is OffStorage ? "leave it out" : "pass its levels one by one")}.");

            case LiveStorage when index > 0:
                throw Refused($"The storage '{level.LevelName}' keeps objects in memory, behind '{levels[0].LevelName}'; there can be one such level, and it comes first.");

            case LiveStorage or ByteStorage { InvalidationLogCore: not null }:
                return;

            case ByteStorage when index == levels.Length - 1 && (index == 0 || levels[index - 1] is LiveStorage):
                return;

            case ByteStorage:
                var (front, behind) = index == levels.Length - 1 ? (levels[index - 1], level) : (level, levels[index + 1]);
                throw Refused(
                    $"The storage '{level.LevelName}' keeps no log of invalidations, so '{front.LevelName}' cannot stand in front of '{behind.LevelName}': it would not hear of what other hosts invalidate. Only memory can stand in front of it.");

            default:
                throw Refused($"The storage '{level.LevelName}' keeps objects and cannot be a level; levels are one storage in memory and, behind it, storages of bytes (ByteStorage).");
        }
    }

    private static ArgumentException Refused(string message) => new(message);
}
