using System.Diagnostics.Metrics;

namespace Memo.Tests.Diagnostics.Listening;

/// <summary>Listens to the meter of Memo as a collector of metrics does.</summary>
internal sealed class MeterReadings : IDisposable
{
    private readonly Lock _gate = new();
    private readonly MeterListener _listener = new();
    private readonly List<Reading> _readings = [];
    private readonly List<Instrument> _instruments = [];

    public MeterReadings()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Memo")
            {
                _instruments.Add(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<Instrument> Instruments => _instruments;

    /// <summary>Collects, and returns what one instrument has told since the last time.</summary>
    public IReadOnlyList<Reading> Of(string instrument)
    {
        lock (_gate)
        {
            _readings.RemoveAll(reading => !IsHistogram(reading.Instrument));
        }

        _listener.RecordObservableInstruments();
        lock (_gate)
        {
            return [.. _readings.Where(reading => reading.Instrument == instrument)];
        }
    }

    public void Dispose() => _listener.Dispose();

    private static bool IsHistogram(string instrument) => instrument.EndsWith(".duration", StringComparison.Ordinal);

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var reading = new Reading(instrument.Name, value, new Dictionary<string, object?>(tags.ToArray()));
        lock (_gate)
        {
            _readings.Add(reading);
        }
    }
}
