namespace Memo.Levels.Memory;

/// <summary>Entries by the last use that is known, the oldest on top: a heap with four children a node. An entry's place is its index.</summary>
internal sealed class UseHeap
{
    private const int Arity = 4;
    private const int InitialCapacity = 16;

    private KnownUse[] _nodes = new KnownUse[InitialCapacity];

    public int Count { get; private set; }

    public KnownUse Top => _nodes[0];

    public void Add(KnownUse added)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length + (_nodes.Length / 2));
        }

        Rise(Count++, added);
    }

    /// <summary>Puts the entry on top where its last use belongs.</summary>
    public void RenewTop() => Sink(0, Top.Renewed());

    public void Remove(int place)
    {
        var last = _nodes[--Count];
        _nodes[Count] = default;
        if (place == Count)
        {
            return;
        }

        if (place > 0 && last.LastUse < _nodes[Parent(place)].LastUse)
        {
            Rise(place, last);
        }
        else
        {
            Sink(place, last);
        }
    }

    private static int Parent(int place) => (place - 1) / Arity;

    private void Rise(int place, KnownUse node)
    {
        while (place > 0)
        {
            var parent = Parent(place);
            if (_nodes[parent].LastUse <= node.LastUse)
            {
                break;
            }

            Put(place, _nodes[parent]);
            place = parent;
        }

        Put(place, node);
    }

    private void Sink(int place, KnownUse node)
    {
        while (true)
        {
            var first = (place * Arity) + 1;
            if (first >= Count)
            {
                break;
            }

            var least = first;
            var end = Math.Min(first + Arity, Count);
            for (var child = first + 1; child < end; child++)
            {
                if (_nodes[child].LastUse < _nodes[least].LastUse)
                {
                    least = child;
                }
            }

            if (_nodes[least].LastUse >= node.LastUse)
            {
                break;
            }

            Put(place, _nodes[least]);
            place = least;
        }

        Put(place, node);
    }

    private void Put(int place, KnownUse node)
    {
        _nodes[place] = node;
        node.Entry.Place = place;
    }
}
