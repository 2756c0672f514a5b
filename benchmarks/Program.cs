using BenchmarkDotNet.Running;
using Memo.Benchmarks.Quick;

if (args is ["--quick"])
{
    QuickRun.Run(Console.Out);
    return;
}

if (args is ["--quick", "disk"])
{
    QuickRun.WriteTargets(Console.Out, [.. DiskSection.Run(Console.Out), .. ColdStartSection.Run(Console.Out)]);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args);
