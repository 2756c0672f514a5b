using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Storages;

namespace Memo.Model.Methods.Options;

/// <summary>MEMO044: the storages of one method. Names are known only when the program runs; what they are put together to is not.</summary>
internal static class StorageReader
{
    private const string Off = "off";

    /// <summary>Memo's own storages, by how far away they are.</summary>
    private static readonly Dictionary<string, int> Distances = new(StringComparer.OrdinalIgnoreCase)
    {
        ["memory"] = 0,
        ["memory-size"] = 0,
        ["memory-unbounded"] = 0,
        ["disk"] = 1,
        ["redis"] = 2,
        ["memcached"] = 2,
    };

    public static string? Read(string method, MemoizeOptions options, List<Problem> problems)
    {
        if (options.Storage is { } text && FindFault([.. text.Split(',').Select(name => name.Trim())]) is var (reason, remedy))
        {
            problems.Add(new(ProblemKind.StorageUnfit, Anchor.AttributeArgument(nameof(MemoizeOptions.Storage)), [method, text, reason, remedy]));
        }

        return options.Storage;
    }

    private static (string Reason, string Remedy)? FindFault(string[] names)
    {
        if (names.FirstOrDefault(name => !StorageNames.IsName(name)) is { } bad)
        {
            return bad.Length == 0
                ? ("a name is missing", "write a name, or several with commas between them")
                : ($"'{bad}' is no name", "write letters, digits, '-', '_' and '.' only");
        }

        if (names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            return ($"'{twice.Key}' is there twice", "write each name once");
        }

        if (names.Length > 1 && names.Contains(Off, StringComparer.OrdinalIgnoreCase))
        {
            return ("'off' stores nothing, and the others would", "write 'off' alone or leave it out");
        }

        return FindDisorder([.. names.Where(Distances.ContainsKey)]);
    }

    private static (string Reason, string Remedy)? FindDisorder(string[] names)
    {
        for (var index = 1; index < names.Length; index++)
        {
            if (Distances[names[index]] < Distances[names[index - 1]])
            {
                return ($"'{names[index]}' is faster than '{names[index - 1]}' before it", "write the fastest first");
            }
        }

        return names.Contains("disk", StringComparer.OrdinalIgnoreCase) && names.Contains("memcached", StringComparer.OrdinalIgnoreCase)
            ? ("'memcached' cannot tell 'disk' what was invalidated", "leave one of them out")
            : null;
    }
}
