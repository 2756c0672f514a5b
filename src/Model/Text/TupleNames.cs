using System;
using System.Collections.Generic;
using System.Linq;

namespace Memo.Model.Text;

/// <summary>Names for the elements of a tuple. The compiler keeps a few for the tuple's own members.</summary>
internal sealed class TupleNames(IEnumerable<string> wanted)
{
    private static readonly string[] Reserved = ["CompareTo", "Deconstruct", "Equals", "GetHashCode", "Rest", "ToString"];

    private readonly FreeNames _free = new(wanted.Where(IsReserved));

    public string Take(string wanted) => _free.Take(wanted, "argument");

    private static bool IsReserved(string name)
        => Reserved.Contains(name, StringComparer.Ordinal) || IsItemWithNumber(name);

    private static bool IsItemWithNumber(string name)
        => name.Length > 4 && name.StartsWith("Item", StringComparison.Ordinal) && name.Skip(4).All(char.IsDigit);
}
