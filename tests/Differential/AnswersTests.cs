using Memo.Differential.Tests.Signatures;
using Memo.Differential.Tests.Support;
using Memo.Differential.Tests.Values;

namespace Memo.Differential.Tests;

/// <summary>A memoized call returns what the plain call would have returned, whatever was passed, returned and changed before.</summary>
public class AnswersTests
{
    private const int CallsEach = 100_000;
    private const int DifferentArguments = 5_000;

    private static readonly Dictionary<string, Signature> All =
        new[] { Scalars.All, Sequences.All, Maps.All, Composites.All, Calls.All }.SelectMany(family => family).ToDictionary(signature => signature.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    [Fact]
    public void Signatures_AreManyAndVaried() => Assert.InRange(All.Count, 40, int.MaxValue);

    [Theory]
    [MemberData(nameof(Names))]
    public void Memory_AnswersAsTheBody(string name)
    {
        var storage = new MemoryStorage(maxItems: 700);
        using var scope = new DefaultStorage(storage);
        CompareAnswers(All[name]);
        Assert.NotEqual(0, storage.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bytes_AnswerAsTheBody(string name)
    {
        var storage = new InProcessByteStorage();
        using var scope = new DefaultStorage(storage);
        CompareAnswers(All[name]);
        Assert.NotEqual(0, storage.Hits);
    }

    private static void CompareAnswers(Signature signature)
    {
        var choice = new Hostile(20_241);
        for (var call = 0; call < CallsEach; call++)
        {
            var seed = choice.Next(DifferentArguments);
            var arguments = signature.Arguments(new Hostile(seed));
            var expected = Outcome(signature.Plain, signature.Arguments(new Hostile(seed)));
            var answer = Outcome(signature.Memoized, arguments);
            if (Representation.Of(answer) != Representation.Of(expected))
            {
                Assert.Fail($"{signature}: call {call} with the arguments of seed {seed} answered {Text(answer)} where the body answers {Text(expected)}.");
            }

            if (call % 3 == 0)
            {
                Spoiler.Spoil(answer);
            }

            if (call % 5 == 0)
            {
                Array.ForEach(arguments, argument => Spoiler.Spoil(argument));
            }
        }
    }

    // What is thrown is an answer too.
    private static object? Outcome(Func<object?[], object?> method, object?[] arguments)
    {
        try
        {
            return method(arguments);
        }
        catch (Exception exception)
        {
            return exception.GetType();
        }
    }

    private static string Text(object? value) => value is System.Collections.IEnumerable and not string
        && value.GetType().GetProperty("IsDefault")?.GetValue(value) is not true
        ? $"{value.GetType()} [{string.Join(", ", ((System.Collections.IEnumerable)value).Cast<object?>())}]"
        : $"{value?.GetType()} {value}";
}
