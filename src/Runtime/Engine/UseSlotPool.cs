namespace Memo.Engine;

/// <summary>The slots of one memory level, used over and over; given back when the level is garbage. Used under the level's lock.</summary>
internal sealed class UseSlotPool
{
    private readonly List<int> _rented = [];
    private readonly Stack<int> _free = [];
    private bool _isExhausted;

    ~UseSlotPool() => UseSlot.Return(_rented);

    public int Rent()
    {
        if (_free.TryPop(out var slot))
        {
            return slot;
        }

        // Once there was none left, asking for each entry of a large level would only cost.
        if (_isExhausted)
        {
            return UseSlot.None;
        }

        slot = UseSlot.Rent();
        if (slot == UseSlot.None)
        {
            _isExhausted = true;
        }
        else
        {
            _rented.Add(slot);
        }

        return slot;
    }

    public void Return(int slot)
    {
        if (slot != UseSlot.None)
        {
            _free.Push(slot);
        }
    }
}
