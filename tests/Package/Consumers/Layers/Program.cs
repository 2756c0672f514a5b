using System.Reflection;
using Memo;

// What generated code answers the engine.
foreach (var method in new[] { "Own", "Rate" })
{
    var memo = typeof(Application).GetNestedType(method + "Memo", BindingFlags.NonPublic)!;
    Console.WriteLine(memo.GetMethod("FindFingerprint", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null) ?? "none");
}

internal static partial class Application
{
    [Memoize]
    internal static partial double Own(double x);

    private static double OwnCore(double x) => 2 * x;

    [Memoize]
    internal static partial double Rate(double x);

    private static double RateCore(double x) => Library.Rates.Find(x);
}
