namespace Memo.Benchmarks.Quick;

/// <summary>What one operation of a candidate costs.</summary>
internal sealed record Measurement(string Name, Series Nanoseconds, double Bytes);
