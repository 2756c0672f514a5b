using Memo.TestKit;

namespace Memo.Generator.Tests.Methods;

/// <summary>A program that is generated for, compiled without a warning, and run.</summary>
internal static class Scenario
{
    /// <summary>What the statements print with <c>Say</c>, one piece behind the other; bodies count themselves with <c>Ran()</c>.</summary>
    public static string Run(string statements, string types)
    {
        using var loaded = Memoized.Run(
            $$"""
            using System.Globalization;
            using System.Runtime.CompilerServices;
            using static Program;

            {{types}}

            public static class Program
            {
                private static readonly System.Text.StringBuilder Said = new();
                private static int _runs;

                public static int Ran() => ++_runs;

                public static void Say(object? what) => Said.Append(what).Append(' ');

                public static string Main()
                {
                    {{statements}}
                    return Said.ToString().Trim();
                }
            }
            """).RequireClean().Load();
        return loaded.Invoke<string>("Program", "Main");
    }
}
