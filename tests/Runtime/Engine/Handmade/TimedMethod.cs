using Memo.CompilerServices;
using Memo.Tests.Coding;

namespace Memo.Tests.Engine.Handmade;

/// <summary>A method from a number to another one, memoized as the compiler would, whichever way it returns, with all that depends on time.</summary>
internal sealed class TimedMethod
{
    private static int _names;

    private readonly MemberWay _way;
    private readonly Func<int, CancellationToken, Task<int>> _body;
    private readonly MemoizedMethod<Int32Key, int> _plain;
    private readonly MemoizedTaskMethod<Int32Key, int> _task;
    private readonly MemoizedValueTaskMethod<Int32Key, int> _valueTask;

    public TimedMethod(MemberWay way, Func<int, CancellationToken, Task<int>> body, MethodDescriptor descriptor)
    {
        _way = way;
        _body = body;
        _plain = new(descriptor, Codecs.Int32);
        _task = new(descriptor, Codecs.Int32);
        _valueTask = new(descriptor, Codecs.Int32);
    }

    /// <summary>Whether a result is to be stored.</summary>
    public Func<int, int, bool>? When { get; init; }

    public MethodStatistics Statistics => Method.Statistics;

    private MemoizedMethodCore<Int32Key, int> Method => _way switch
    {
        MemberWay.Plain => _plain,
        MemberWay.Task => _task,
        _ => _valueTask,
    };

    public static MethodDescriptor Describe(
        TimeSpan? expiration = null, TimeSpan? sliding = null, TimeSpan? failSafe = null, TimeSpan? timeout = null, double refreshAhead = 0) =>
        new($"Handmade.Timed{Interlocked.Increment(ref _names)}")
        {
            Expiration = expiration,
            SlidingExpiration = sliding,
            FailSafe = failSafe,
            Timeout = timeout,
            RefreshAhead = refreshAhead,
            Layout = "layout",
            CodeFingerprint = static () => "code",
        };

    /// <summary>Calls as generated code does; a synchronous method on the calling thread.</summary>
    public int Call(int key) => CallUntil(key, CancellationToken.None);

    /// <summary>Calls as generated code does; a synchronous method on a thread of its own.</summary>
    public Task<int> CallAsync(int key) => CallUntilAsync(key, CancellationToken.None);

    /// <summary>Calls with a token.</summary>
    public Task<int> CallUntilAsync(int key, CancellationToken leave)
    {
        var memoKey = new Int32Key(key);
        return _way switch
        {
            MemberWay.Plain => OnThread(() => CallUntil(key, leave)),
            MemberWay.Task => _task.TryGet(in memoKey, out var task) ? task : _task.Compute(memoKey, key, new(_body) { When = When }, leave),
            _ => _valueTask.TryGet(in memoKey, out var valueTask) ? valueTask.AsTask() : _valueTask.Compute(memoKey, key, ValueTaskBody(), leave).AsTask(),
        };
    }

    public int Refresh(int key) => RefreshAsync(key).GetAwaiter().GetResult();

    public Task<int> RefreshAsync(int key)
    {
        var memoKey = new Int32Key(key);
        return _way switch
        {
            MemberWay.Plain => OnThread(() => _plain.Refresh(memoKey, key, Plain())),
            MemberWay.Task => _task.Refresh(memoKey, key, new(_body) { When = When }),
            _ => _valueTask.Refresh(memoKey, key, ValueTaskBody()).AsTask(),
        };
    }

    public bool TryPeek(int key, out int value) => Method.TryPeek(new Int32Key(key), out value);

    public void Set(int key, int value) => Method.Set(new Int32Key(key), value);

    public Invalidation Invalidate(int key) => Method.Invalidate(new Int32Key(key));

    public Invalidation Clear() => Method.Clear();

    private int CallUntil(int key, CancellationToken leave)
    {
        var memoKey = new Int32Key(key);
        return _way switch
        {
            MemberWay.Plain => _plain.TryGet(in memoKey, out var value) ? value : _plain.Compute(memoKey, key, Plain(), leave),
            _ => CallUntilAsync(key, leave).GetAwaiter().GetResult(),
        };
    }

    private static Task<int> OnThread(Func<int> call) =>
        Task.Factory.StartNew(call, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private MethodBody<Int32Key, int, int, int> Plain() => new((key, token) => _body(key, token).GetAwaiter().GetResult()) { When = When };

    private MethodBody<Int32Key, int, ValueTask<int>, int> ValueTaskBody() => new((key, token) => new(_body(key, token))) { When = When };
}
