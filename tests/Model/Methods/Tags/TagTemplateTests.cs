using Memo.Model.Methods.Tags;
using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Tests.Methods.Tags;

public class TagTemplateTests
{
    private const string Types =
        """
        public enum Kind { A, B }
        public readonly record struct Money(decimal Amount, string Currency);
        public interface INamed { string Name { get; } }
        public interface IAlsoNamed { string Name { get; } }
        public interface IItem : INamed, IAlsoNamed { int Id { get; } }
        public record Person(string Name, Person? Parent, Money? Debt, Money Credit, List<int> Scores)
        {
            public static int Count => 0;
            public int Secret { private get; set; }
            public int Write { set { } }
            public int @class = 1;
            private int _hidden = 1;
            public int Get() => _hidden;
        }
        """;

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("product:{id}", "product:|<id>")]
    [InlineData("{id}{text}", "<id>|<text>")]
    [InlineData("{{{id}}}", "{|<id>|}")]
    [InlineData("{{id}}", "{id}")]
    [InlineData("{@id}", "<id>")]
    [InlineData("{kind}:{day}:{maybe}", "<kind>|:|<day>|:|<maybe>")]
    [InlineData("{person.Name}", "<person>?.Name")]
    [InlineData("{person.Parent.Parent.Name}", "<person>?.Parent?.Parent?.Name")]
    [InlineData("{person.Debt.Currency}", "<person>?.Debt?.Currency")]
    [InlineData("{person.Credit.Amount}", "<person>?.Credit.Amount")]
    [InlineData("{person.class}", "<person>?.@class")]
    [InlineData("{person.Scores.Count}", "<person>?.Scores?.Count")]
    [InlineData("{text.Length}", "<text>?.Length")]
    [InlineData("{pair.first}-{pair.Item2}", "<pair>.first|-|<pair>.Item2")]
    [InlineData("{item.Id}", "<item>?.Id")]
    [InlineData("{words.Length}", "<words>?.Length")]
    [InlineData("shelf:{return.Name}", "shelf:|>?.Name")]
    [InlineData("{@return}", "<return>")]
    public void Template_IsRead(string template, string parts)
    {
        var tag = TagTemplate.Read(template, Scope(), out var fault);

        Assert.Null(fault);
        Assert.Equal(parts, string.Join("|", tag!.Parts.Select(Describe)));
        Assert.Equal(template.Contains("{return", StringComparison.Ordinal), tag.NeedsResult);
    }

    [Theory]
    [InlineData("", "it is blank", "write a text")]
    [InlineData(" ", "it is blank", "write a text")]
    [InlineData("a{id", "a '{' has no '}' behind it", "write '{{' for a brace")]
    [InlineData("id}", "a '}' has no '{' before it", "write '}}' for a brace")]
    [InlineData("{}", "nothing is named between its braces", Names)]
    [InlineData("{ix}", "there is no parameter 'ix'", Names)]
    [InlineData("{ id }", "there is no parameter ' id '", Names)]
    [InlineData("{Id}", "there is no parameter 'Id'", Names)]
    [InlineData("{token}", "the parameter 'token' is not part of the key", Names)]
    [InlineData("{left}", "the parameter 'left' is not part of the key", Names)]
    [InlineData("{span}", "'ReadOnlySpan<char>' has no text that tells one value from another", Names)]
    [InlineData("{person}", "'Person' has no text that tells one value from another", "write one of {person.Name}, {person.class}")]
    [InlineData("{person.Credit}", "'Money' has no text that tells one value from another", "write one of {person.Credit.Amount}, {person.Credit.Currency}")]
    [InlineData("{person.Scores}", "'List<int>' has no text that tells one value from another", "write one of {person.Scores.Capacity}, {person.Scores.Count}")]
    [InlineData("{return}", "'Person' has no text that tells one value from another", "write one of {return.Name}, {return.class}")]
    [InlineData("{person.}", "'Person' has no member ''", Members)]
    [InlineData("{person.Nome}", "'Person' has no member 'Nome'", Members)]
    [InlineData("{person.Count}", "'Count' is static", Members)]
    [InlineData("{person.Write}", "'Write' has no getter", Members)]
    [InlineData("{person.Secret}", "'A' has no access to the getter of 'Secret'", Members)]
    [InlineData("{person._hidden}", "'A' has no access to '_hidden'", Members)]
    [InlineData("{person.Get}", "'Get' is neither a field nor a property", Members)]
    [InlineData("{item.Name}", "'Name' is a member of several interfaces", "write {item.Id}")]
    [InlineData("{text.Chars}", "'string' has no member 'Chars'", "write {text.Length}")]
    public void OtherTemplate_IsRefused(string template, string reason, string remedy)
    {
        Assert.Null(TagTemplate.Read(template, Scope(), out var fault));
        Assert.Equal(new TagFault(reason, remedy), fault);
    }

    [Fact]
    public void ResultOfNothing_CannotBeNamed()
    {
        Assert.Null(TagTemplate.Read("{return}", Scope() with { Result = null, Parameters = [] }, out var fault));
        Assert.Equal(new TagFault("the method returns nothing", "name another value"), fault);
    }

    [Theory]
    [InlineData("class, INamed", "{value.Name}", "<value>?.Name")]
    [InlineData("struct, INamed", "{value.Name}", "<value>.Name")]
    [InlineData("INamed", "{value.Name}", "<value>?.Name")]
    [InlineData("Person, INamed", "{value.Name}", null)]
    [InlineData("INamed, IAlsoNamed", "{value.Name}", null)]
    [InlineData("notnull", "{value.Name}", null)]
    [InlineData("notnull", "{value}", null)]
    public void TypeParameter_HasTheMembersOfItsConstraints(string constraints, string template, string? parts)
    {
        var compilation = TestCompilation.Create(Types, $"public partial class A {{ [Memoize] public static partial int F<T>(T value) where T : {constraints}; }}");
        var method = (IMethodSymbol)compilation.GetTypeByMetadataName("A")!.GetMembers("F").Single();
        var tag = TagTemplate.Read(template, TagScope.OfMemoized(method, method.ReturnType, compilation), out var fault);

        Assert.Equal(parts, tag is null ? null : string.Join("|", tag.Parts.Select(Describe)));
        Assert.Equal(tag is null, fault is not null);
    }

    private const string Names = "write one of {id}, {text}, {kind}, {day}, {maybe}, {person}, {pair}, {words}, {item}, {span}, ...";
    private const string Members = "write one of {person.Name}, {person.Parent}, {person.Debt}, {person.Credit}, {person.Scores}, {person.class}";

    private static TagScope Scope()
    {
        var compilation = TestCompilation.Create(
            Types,
            """
            public partial class A
            {
                [Memoize]
                public static partial Task<Person?> F(
                    int id, string? text, Kind kind, DateOnly? day, long? maybe, Person person, (int first, string) pair, string[] words,
                    IItem item, ReadOnlySpan<char> span, int @return, [ExcludeFromKey] int left, CancellationToken token);
            }
            """);
        var method = (IMethodSymbol)compilation.GetTypeByMetadataName("A")!.GetMembers("F").Single();
        return TagScope.OfMemoized(method, ((INamedTypeSymbol)method.ReturnType).TypeArguments[0], compilation);
    }

    private static string Describe(TagPart part) => part.Kind switch
    {
        TagPartKind.Text => part.Text,
        TagPartKind.Parameter => $"<{part.Text}>{part.Members}",
        _ => $">{part.Members}",
    };
}
