using System.Diagnostics;

namespace Memo.Tests.Diagnostics;

/// <summary>Methods whose calls are watched. An argument below zero makes them throw.</summary>
internal static partial class ObservedMethods
{
    public const string Square = "Memo.Runtime.Tests/Memo.Tests.Diagnostics.ObservedMethods.SquareOf(int)";
    public const string SquareTask = "Memo.Runtime.Tests/Memo.Tests.Diagnostics.ObservedMethods.SquareOfAsync(int)";

    /// <summary>The span that was current when a body ran last.</summary>
    public static Activity? CurrentInBody { get; private set; }

    [Memoize]
    public static partial int SquareOf(int number);

    private static int SquareOfCore(int number)
    {
        CurrentInBody = Activity.Current;
        return number < 0 ? throw new InvalidOperationException("below zero") : number * number;
    }

    [Memoize]
    public static partial Task<int> SquareOfAsync(int number);

    private static async Task<int> SquareOfCoreAsync(int number)
    {
        await Task.Yield();
        return SquareOfCore(number);
    }

    [Memoize]
    public static partial ValueTask<int> SquareOfInTurn(int number);

    private static async ValueTask<int> SquareOfInTurnCore(int number)
    {
        await Task.Yield();
        return SquareOfCore(number);
    }

    [Memoize(When = nameof(IsEven))]
    public static partial int KeptIfEven(int number);

    private static int KeptIfEvenCore(int number) => number;

    private static bool IsEven(int number, int result) => result % 2 == 0;
}
