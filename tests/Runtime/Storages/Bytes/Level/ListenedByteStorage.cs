using System.Diagnostics;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>A storage whose queued operations are watched by a listener that throws.</summary>
internal sealed class ListenedByteStorage : DictionaryByteStorage
{
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = static source => source.Name == "Memo",
        Sample = static (ref options) => options.Name.EndsWith(nameof(ListenedByteStorage), StringComparison.Ordinal)
            ? throw new InvalidOperationException("The listener stumbles.")
            : ActivitySamplingResult.None,
    };

    public ListenedByteStorage()
        : base(timeProvider: null, queuesWrites: true) =>
        ActivitySource.AddActivityListener(_listener);

    /// <summary>Whether the work of the storage had been stopped when it was to release what it holds.</summary>
    public bool WasStopped { get; private set; }

    protected override void Dispose(bool disposing)
    {
        WasStopped = Background.Stopped.IsCancellationRequested;
        _listener.Dispose();
        base.Dispose(disposing);
    }
}
