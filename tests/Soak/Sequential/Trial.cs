using Memo.Tests.Support;

namespace Memo.Soak.Tests.Sequential;

/// <summary>Does the same to a storage and to the <see cref="Model"/>, and compares.</summary>
internal sealed class Trial
{
    private readonly FakeTime _time = new();
    private readonly Model _model = new();
    private readonly HashSet<int> _broken = [];
    private readonly Dictionary<(Member, int), Ruling> _rulings = [];
    private readonly Func<TimeProvider, Subject> _create;
    private Subject _subject;
    private int _generations;
    private int _computations;

    private Trial(Func<TimeProvider, Subject> create)
    {
        _create = create;
        _subject = create(_time);
    }

    /// <summary>Runs steps one after the other.</summary>
    /// <returns>What went wrong first, or null.</returns>
    public static async Task<string?> RunAsync(Func<TimeProvider, Subject> create, IReadOnlyList<Step> steps)
    {
        var trial = new Trial(create);
        using var scope = new StorageScope(trial._subject.Storage);
        Catalogue.Source = trial.Compute;
        await trial.SettleAsync();
        for (var i = 0; i < steps.Count; i++)
        {
            if (await trial.DoAsync(steps[i]) is { } difference)
            {
                return $"Step {i}, {steps[i]}: {difference}";
            }
        }

        // What the storage is left alone for is over by then, so that its end has nothing to wait for.
        trial._subject.Mend();
        trial._time.Advance(TimeSpan.FromMinutes(5));
        trial._subject.Storage.Dispose();
        return null;
    }

    private Item Compute(Member member, int id)
    {
        _computations++;
        return _broken.Contains(id) ? throw new FormatException("It is broken.") : NewItem(member, id);
    }

    private Item NewItem(Member member, int id)
    {
        var item = new Item(++_generations, $"{_generations % 3}");
        RulingOf(member, id).Begin(item, _model.Now);
        return item;
    }

    private Ruling RulingOf(Member member, int id) => _rulings.TryGetValue((member, id), out var ruling) ? ruling : _rulings[(member, id)] = new Ruling(MemberTerms.Of(member));

    private Task<string?> DoAsync(Step step) => step.Act switch
    {
        Act.Call => CallAsync(step.Member, step.Id),
        Act.TryGet => TryGetAsync(step.Member, step.Id),
        Act.Refresh => RefreshAsync(step.Member, step.Id),
        Act.Set => SetAsync(step.Member, step.Id),
        _ => ChangeAsync(step),
    };

    private async Task<string?> CallAsync(Member member, int id)
    {
        var expected = _model.Answer(member, id);
        var rescue = _model.Rescue(member, id);
        var before = _computations;
        Item? actual;
        try
        {
            actual = await Handles.CallAsync(member, id);
        }
        catch (FormatException)
        {
            actual = null;
        }

        var computed = _computations - before;
        if (_subject.IsExact && (expected is null) != (computed == 1) && !IsInDoubt(member))
        {
            return $"computed {computed} times, and the model has {expected}";
        }

        return computed == 0 ? Served(member, id, expected, actual) : Computed(member, id, rescue, actual);
    }

    private string? Served(Member member, int id, Item? expected, Item? actual)
    {
        _model.Use(member, id);
        return actual is null ? "threw without computing"
            : _subject.IsExact && expected is not null && actual != expected ? $"served {actual} in place of {expected}"
            : RulingOf(member, id).FindFault(actual, _model.Now, _broken.Contains(id) || _model.Answer(member, id) is not null);
    }

    private string? Computed(Member member, int id, Item? rescue, Item? actual)
    {
        if (!_broken.Contains(id))
        {
            _model.Store(member, id, actual ?? throw new InvalidOperationException("A body that works threw."));
            return actual.Generation == _generations ? null : $"returned {actual} in place of what was computed";
        }

        if (actual is null)
        {
            return _subject.IsExact && rescue is not null ? $"threw although {rescue} could answer" : null;
        }

        _model.Fail(member, id);
        return _subject.IsExact && actual != rescue
            ? $"was rescued by {actual} in place of {rescue}"
            : RulingOf(member, id).FindFault(actual, _model.Now, mayBeStale: true);
    }

    private async Task<string?> TryGetAsync(Member member, int id)
    {
        var expected = _model.Fresh(member, id);
        var before = _computations;
        var actual = await Handles.TryGetAsync(member, id);
        if (_computations != before)
        {
            return "computed";
        }

        if (actual is null)
        {
            return _subject.IsExact && expected is not null && !IsInDoubt(member) ? $"found nothing in place of {expected}" : null;
        }

        _model.Use(member, id);
        return _subject.IsExact && expected is not null && actual != expected
            ? $"found {actual} in place of {expected}"
            : RulingOf(member, id).FindFault(actual, _model.Now, mayBeStale: false);
    }

    private async Task<string?> RefreshAsync(Member member, int id)
    {
        _model.EndPause(member, id);
        try
        {
            var actual = await Handles.RefreshAsync(member, id);
            _model.Store(member, id, actual);
            return _broken.Contains(id) ? $"returned {actual} although computing throws"
                : actual.Generation != _generations ? $"returned {actual} in place of what was computed"
                : null;
        }
        catch (FormatException)
        {
            return _broken.Contains(id) ? null : "threw";
        }
    }

    private async Task<string?> SetAsync(Member member, int id)
    {
        var item = NewItem(member, id);
        await Handles.SetAsync(member, id, item);
        RulingOf(member, id).ForgetAllBut(item);
        _model.Store(member, id, item);
        return null;
    }

    private async Task<string?> ChangeAsync(Step step)
    {
        switch (step.Act)
        {
            case Act.Invalidate:
                await Handles.InvalidateAsync(step.Member, step.Id);
                _model.Forget(step.Member, step.Id);
                RulingOf(step.Member, step.Id).ForgetAllBut(null);
                break;
            case Act.InvalidateItemTag:
                await ForgetTagAsync($"item:{step.Id}");
                break;
            case Act.InvalidateKindTag:
                await ForgetTagAsync($"kind:{step.Id % 3}");
                break;
            case Act.ClearMethod:
                await Handles.ClearAsync(step.Member);
                _model.Forget(step.Member);
                ForgetRulings(step.Member);
                break;
            case Act.ClearStorage:
                _subject.Storage.Clear();
                ForgetEverything();
                break;
            case Act.AdvanceABit:
                Advance(TimeSpan.FromSeconds(1 + (step.Id % 4)));
                break;
            case Act.AdvanceALot:
                Advance(TimeSpan.FromSeconds(10 * (1 + (step.Id % 8))));
                break;
            case Act.BreakOrMend:
                if (!_broken.Add(step.Id))
                {
                    _broken.Remove(step.Id);
                }

                break;
            case Act.Lose:
                if (_subject.TryLose(step.Member, step.Id))
                {
                    _model.Forget(step.Member, step.Id);
                }

                break;
            case Act.BreakOrMendStorage:
                _subject.TryBreakOrMend();
                break;
            default:
                _subject.Mend();
                _subject = _create(_time);
                CacheStorage.Default = _subject.Storage;
                await SettleAsync();
                ForgetEverything();
                break;
        }

        return null;
    }

    // A new storage is told of all tags that this process has invalidated before, and keeps nothing that has them until it has heard.
    private async Task SettleAsync()
    {
        await CacheStorage.InvalidateTagAsync("nobody's");
        Assert.True(await _subject.Storage.FlushAsync(TimeSpan.FromMinutes(1)), _subject.Storage.Describe());
    }

    private bool IsInDoubt(Member member) => member == Member.Sliding && !_subject.SlidesExactly;

    private void Advance(TimeSpan span)
    {
        _time.Advance(span);
        _model.Now += span;
    }

    private async Task ForgetTagAsync(string tag)
    {
        await CacheStorage.InvalidateTagAsync(tag);
        _model.ForgetTag(tag);
        foreach (var ((_, id), ruling) in _rulings)
        {
            ruling.ForgetTag(tag, id);
        }
    }

    private void ForgetEverything()
    {
        _model.Clear();
        foreach (var member in Enum.GetValues<Member>())
        {
            ForgetRulings(member);
        }
    }

    private void ForgetRulings(Member member)
    {
        foreach (var (_, ruling) in _rulings.Where(pair => pair.Key.Item1 == member))
        {
            ruling.ForgetAllBut(null);
        }
    }
}
