using Memo.CompilerServices;

namespace Memo.Tests.Engine.Handmade;

/// <summary>A method from a list of numbers to another one, memoized as the compiler would, whichever way it returns.</summary>
internal sealed class NumbersMethod
{
    private static int _names;

    private readonly MemberWay _way;
    private readonly MethodDescriptor _descriptor;
    private readonly Func<List<int>, List<int>?> _body;
    private readonly MemoizedMethod<NumbersKey, List<int>?> _plain;
    private readonly MemoizedTaskMethod<NumbersKey, List<int>?> _task;
    private readonly MemoizedValueTaskMethod<NumbersKey, List<int>?> _valueTask;

    public NumbersMethod(MemberWay way, Func<List<int>, List<int>?> body, MethodDescriptor? descriptor = null, NumbersCodec? codec = null)
    {
        _way = way;
        _body = body;
        _descriptor = descriptor ?? Descriptor();
        codec ??= NumbersCodec.Instance;
        _plain = new(_descriptor, codec);
        _task = new(_descriptor, codec);
        _valueTask = new(_descriptor, codec);
    }

    /// <summary>Makes the key once more; null: from the argument.</summary>
    public Func<List<int>, NumbersKey> KeyOf { get; init; } = static numbers => new NumbersKey(numbers);

    /// <summary>Whether a result is to be stored.</summary>
    public Func<List<int>, List<int>?, bool>? When { get; init; }

    public MethodStatistics Statistics => Method.Statistics;

    private MemoizedMethodCore<NumbersKey, List<int>?> Method => _way switch
    {
        MemberWay.Plain => _plain,
        MemberWay.Task => _task,
        _ => _valueTask,
    };

    public static MethodDescriptor Descriptor(bool cacheNull = true, string layout = "layout", Func<string?>? fingerprint = null, string? name = null) => new(name ?? $"Handmade.Numbers{Interlocked.Increment(ref _names)}")
    {
        CopiesResults = true,
        CacheNull = cacheNull,
        Layout = layout,
        CodeFingerprint = fingerprint ?? (static () => "code"),
    };

    public List<int>? Call(List<int> argument)
    {
        if (_way != MemberWay.Plain)
        {
            return CallAsync(argument).GetAwaiter().GetResult();
        }

        var key = new NumbersKey(argument);
        return _plain.TryGetCopy(in key, out var value) ? value : _plain.Compute(key, argument, Body((numbers, _) => _body(numbers)));
    }

    public Task<List<int>?> CallAsync(List<int> argument)
    {
        var key = new NumbersKey(argument);
        return _way switch
        {
            MemberWay.Plain => Task.FromResult(Call(argument)),
            MemberWay.Task => _task.TryGetCopy(in key, out var task) ? task : _task.Compute(key, argument, TaskBody()),
            _ => _valueTask.TryGetCopy(in key, out var valueTask) ? valueTask.AsTask() : _valueTask.Compute(key, argument, ValueTaskBody()).AsTask(),
        };
    }

    public List<int>? Refresh(List<int> argument)
    {
        var key = new NumbersKey(argument);
        return _way switch
        {
            MemberWay.Plain => _plain.Refresh(key, argument, Body((numbers, _) => _body(numbers))),
            MemberWay.Task => _task.Refresh(key, argument, TaskBody()).GetAwaiter().GetResult(),
            _ => _valueTask.Refresh(key, argument, ValueTaskBody()).AsTask().GetAwaiter().GetResult(),
        };
    }

    public bool TryPeek(List<int> argument, out List<int>? value) => Method.TryPeek(new NumbersKey(argument), out value);

    public void Set(List<int> argument, List<int>? value) => Method.Set(new NumbersKey(argument), value);

    public async Task<(bool IsFound, List<int>? Value)> TryPeekAsync(List<int> argument) =>
        (await Method.TryPeekAsync(new NumbersKey(argument))).TryGet(out var value) ? (true, value) : (false, null);

    public Task SetAsync(List<int> argument, List<int>? value) => Method.SetAsync(new NumbersKey(argument), value).AsTask();

    public Task<Invalidation> InvalidateAsync(List<int> argument) => Method.InvalidateAsync(new NumbersKey(argument)).AsTask();

    public Task<Invalidation> ClearAsync() => Method.ClearAsync().AsTask();

    public Invalidation Invalidate(List<int> argument) => Method.Invalidate(new NumbersKey(argument));

    public Invalidation Clear() => Method.Clear();

    public CacheKey CacheKeyOf(List<int> argument) => Method.KeyOf(new NumbersKey(argument));

    public long Bypasses(BypassReason reason) => Statistics.Bypasses.GetValueOrDefault(reason);

    private MethodBody<NumbersKey, List<int>, Task<List<int>?>, List<int>?> TaskBody() =>
        Body((numbers, _) => Task.Run(() => _body(numbers), CancellationToken.None));

    private MethodBody<NumbersKey, List<int>, ValueTask<List<int>?>, List<int>?> ValueTaskBody() =>
        Body((numbers, _) => new ValueTask<List<int>?>(Task.Run(() => _body(numbers), CancellationToken.None)));

    private MethodBody<NumbersKey, List<int>, TFlow, List<int>?> Body<TFlow>(Func<List<int>, CancellationToken, TFlow> invoke) =>
        new(invoke) { KeyOf = KeyOf, When = When };
}
