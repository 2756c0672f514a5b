using Memo.TestKit;
using Microsoft.CodeAnalysis.Text;

namespace Memo.House.Tests.Kit;

public class MarkedSourceTests
{
    [Fact]
    public void Marks_LeaveTheTextAndNameItsSpans()
    {
        var source = MarkedSource.Parse("int {|A1:f|}({|B2:ref {|C3:int|} x|});");

        Assert.Equal("int f(ref int x);", source.Text);
        Assert.Equal(
            [("A1", new TextSpan(4, 1)), ("C3", new TextSpan(10, 3)), ("B2", new TextSpan(6, 9))],
            source.Marks);
    }

    [Fact]
    public void UnclosedMark_IsRefused() =>
        Assert.Throws<ArgumentException>(() => MarkedSource.Parse("{|A1:f"));
}
