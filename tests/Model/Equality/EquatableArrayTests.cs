using Memo.Model.Equality;

namespace Memo.Model.Tests.Equality;

public class EquatableArrayTests
{
    [Fact]
    public void EqualItems_MakeEqualArrays()
    {
        EquatableArray<string> left = ["a", "b"];
        EquatableArray<string> right = ["a", "b"];

        Assert.True(left == right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.Equal(["a", "b"], left);
    }

    [Fact]
    public void OtherItems_MakeOtherArrays()
    {
        EquatableArray<string> array = ["a", "b"];

        Assert.True(array != (EquatableArray<string>)["b", "a"]);
        Assert.True(array != (EquatableArray<string>)["a"]);
        Assert.True(array != default(EquatableArray<string>));
    }

    [Fact]
    public void Default_IsEmpty()
    {
        EquatableArray<int> none = default;

        Assert.Empty(none);
        Assert.Equal((EquatableArray<int>)[], none);
        Assert.Equal(((EquatableArray<int>)[]).GetHashCode(), none.GetHashCode());
    }
}
