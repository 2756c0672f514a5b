using Memo.Engine.Marks;

namespace Memo.Tests.Engine.Marks;

public sealed class MarkTableTests
{
    [Fact]
    public void WhatBeganBeforeAMark_IsOlder()
    {
        var table = new MarkTable();
        var before = table.Last;
        table.Append(["a"]);

        Assert.True(table.IsYounger("a", before));
        Assert.False(table.IsYounger("b", before));
        Assert.False(table.IsYounger("a", table.Last));
    }

    [Fact]
    public void AMarkSetAgain_IsAtItsLastPosition()
    {
        var table = new MarkTable();
        table.Append(["a", "b"]);
        var between = table.Last;
        table.Append(["a"]);

        Assert.True(table.IsYounger("a", between));
        Assert.False(table.IsYounger("b", between));
    }

    [Fact]
    public void BeyondTheCapacity_TheOldestBecomeAFloor()
    {
        var table = new MarkTable();
        var start = table.Last;
        table.Append(["first"]);
        var afterFirst = table.Last;
        foreach (var number in Enumerable.Range(0, MarkTable.Capacity))
        {
            table.Append([$"{number}"]);
        }

        // Nobody knows any more which marks those were: whatever began before them counts as invalidated, and nothing younger does.
        Assert.True(table.IsYounger("first", start));
        Assert.True(table.IsYounger("never set", start));
        Assert.False(table.IsYounger("never set", afterFirst));
        Assert.Equal(1, table.Floor);
    }

    [Fact]
    public void OneMarkSetOverAndOver_TakesNoRoom()
    {
        var table = new MarkTable();
        table.Append(["kept"]);
        foreach (var _ in Enumerable.Range(0, 3 * MarkTable.Capacity))
        {
            table.Append(["again"]);
        }

        var (_, floor, marks) = table.After(0);
        Assert.InRange(marks.Count, 1, 2);
        Assert.True(floor <= 1, $"The floor is {floor}: marks that are kept were given up.");
    }

    [Fact]
    public void WhatIsTakenOver_ChangesNothingThatIsYounger()
    {
        var table = new MarkTable();
        table.Take([new LoggedMark("a", 5)], last: 7, floor: 0);
        table.Take([new LoggedMark("a", 3)], last: 4, floor: 0);

        Assert.Equal(7, table.Last);
        Assert.True(table.IsYounger("a", 4));
    }
}
