using System;
using System.Collections.Generic;
using System.Globalization;

namespace Memo.Model.Text;

/// <summary>Finds names for what is generated that nothing in sight has already.</summary>
internal sealed class FreeNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>The first of the wanted names that is free, or else the last one with a number; from now on it is taken.</summary>
    public string Take(params string[] wanted)
    {
        foreach (var name in wanted)
        {
            if (_taken.Add(name))
            {
                return name;
            }
        }

        for (var number = 2; ; number++)
        {
            var name = wanted[wanted.Length - 1] + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(name))
            {
                return name;
            }
        }
    }
}
