#:package Memo@{MemoVersion}
#:property PublishAot=false

using Memo;

Console.WriteLine($"{Numbers.Fibonacci(90)} {Numbers.FibonacciCache.TryGet(89, out _)}");

public static partial class Numbers
{
    [Memoize]
    public static partial long Fibonacci(int n);

    private static long FibonacciCore(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);
}
