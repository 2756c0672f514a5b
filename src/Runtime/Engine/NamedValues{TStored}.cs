using System.Runtime.ExceptionServices;
using Memo.Configuration;
using Memo.Keys;

namespace Memo.Engine;

/// <summary>Named values are the results of one method whose argument is the name.</summary>
/// <typeparam name="TStored">What is stored of a value.</typeparam>
internal abstract class NamedValues<TStored> : NamedValues
{
    protected NamedValues(CacheStorage storage, Func<CacheStorage, RegionContext, Region<NamedKey, TStored>> createRegion)
    {
        var settings = MemoSettings.Current;
        var context = new RegionContext
        {
            Name = "a named value",
            Counters = KnownMethods.Add(new MethodCounters("named values")),
            TimeProvider = storage.TimeProvider,
            Wait = settings.Wait,
            CacheNamespace = settings.CacheNamespace,
            MayExpire = true,
        };
        Region = storage.Regions.Of<NamedKey, TStored>(this, owner => createRegion(owner, context));
    }

    protected Region<NamedKey, TStored> Region { get; }

    public override bool Contains(string name) => Region.Reader.TryFind(NamedKey.Of(name), Look.Peek, out _);

    public override bool Remove(string name)
    {
        var key = NamedKey.Of(name);
        var existed = Region.Reader.TryFind(in key, Look.Peek, out _);
        Region.Remove(in key, out var failure);
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return existed;
    }

    /// <summary>Checks what values are stored with.</summary>
    protected static NamedKey KeyOf(string name, TimeSpan? expiration)
    {
        var key = NamedKey.Of(name);
        return expiration <= TimeSpan.Zero
            ? throw new ArgumentOutOfRangeException(nameof(expiration), expiration, "An expiration must be positive; leave it out for values that do not expire.")
            : key;
    }

    protected static InvalidCastException OtherType<T>(string name, string? actual) => new(
        $"The value named '{name}' is {(actual is null ? "null" : $"of the type '{actual}'")}, not of the type '{typeof(T)}'; ask for it with its own type, or use another name.");
}
