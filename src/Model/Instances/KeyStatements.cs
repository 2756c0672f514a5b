using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Instances;

/// <summary>Reads <c>[IncludeInKey]</c> and <c>[ExcludeFromKey]</c>.</summary>
internal static class KeyStatements
{
    public static KeyStatement Of(ISymbol? symbol)
    {
        if (symbol is null)
        {
            return KeyStatement.None;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
            {
                continue;
            }

            if (type.Is("Memo", "ExcludeFromKeyAttribute"))
            {
                return KeyStatement.Excluded;
            }

            if (type.Is("Memo", "IncludeInKeyAttribute"))
            {
                return KeyStatement.Included;
            }
        }

        return KeyStatement.None;
    }

    public static KeyStatement Or(this KeyStatement statement, KeyStatement otherwise)
        => statement == KeyStatement.None ? otherwise : statement;
}
