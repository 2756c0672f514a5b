using System;
using System.Linq;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Generator.Emission;

/// <summary>Writes values as the expressions that make them.</summary>
internal static class Literals
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A string, interpolated where the identity depends on type arguments.</summary>
    public static string Of(IdentityModel identity)
    {
        if (identity.TypeParameters.Count == 0)
        {
            return Of(identity.Texts[0]);
        }

        // In parentheses, since the colons of global:: would begin a format.
        var holes = identity.TypeParameters
            .Select(parameter => $$"""{({{Names.Services}}.TypeIdentity.Of<{{parameter}}>())}""")
            .Append(string.Empty);
        return $"$\"{string.Concat(identity.Texts.Zip(holes, (text, hole) => Quote(text) + hole))}\"";
    }

    public static string Of(TimeSpan time)
    {
        const string type = "global::System.TimeSpan";
        return time.Ticks switch
        {
            var ticks when ticks % TimeSpan.TicksPerDay == 0 => $"{type}.FromDays({ticks / TimeSpan.TicksPerDay})",
            var ticks when ticks % TimeSpan.TicksPerHour == 0 => $"{type}.FromHours({ticks / TimeSpan.TicksPerHour})",
            var ticks when ticks % TimeSpan.TicksPerMinute == 0 => $"{type}.FromMinutes({ticks / TimeSpan.TicksPerMinute})",
            var ticks when ticks % TimeSpan.TicksPerSecond == 0 => $"{type}.FromSeconds({ticks / TimeSpan.TicksPerSecond})",
            var ticks when ticks % TimeSpan.TicksPerMillisecond == 0 => $"{type}.FromMilliseconds({ticks / TimeSpan.TicksPerMillisecond})",
            var ticks => $"{type}.FromTicks({ticks})",
        };
    }

    private static string Quote(string text)
    {
        var literal = Of(text);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }
}
