using Memo;

namespace Families;

/// <summary>Types of the program's own, as arguments and as results.</summary>
public static partial class Own
{
    [Memoize]
    public static partial Order Prepared(Order order);

    private static Order PreparedCore(Order order) =>
        order with { Lines = [.. order.Lines, new Line("bag", 1, Unit.Piece, null)], Due = new DateOnly(2026, 3, 4) };

    [Memoize]
    public static partial (Point Middle, Box Size, Interval? Width) Frame(Point first, Point second, Box? least);

    private static (Point Middle, Box Size, Interval? Width) FrameCore(Point first, Point second, Box? least) =>
        (new Point((first.X + second.X) / 2, (first.Y + second.Y) / 2), least ?? default, new Interval((int)first.X, (int)second.X));

    [Memoize]
    public static partial Settings Merge(Settings settings, string word);

    private static Settings MergeCore(Settings settings, string word) =>
        new() { Name = settings.Name, Sizes = [.. settings.Sizes, word.Length], Words = new([.. settings.Words, word]) };

    [Memoize]
    public static partial Tree Mirror(Tree tree);

    private static Tree MirrorCore(Tree tree) =>
        new() { Name = tree.Name, Children = [.. tree.Children.Select(MirrorCore).Reverse()] };

    [Memoize]
    public static partial Figure Doubled(Figure figure);

    private static Figure DoubledCore(Figure figure) => figure switch
    {
        Circle circle => new Circle(circle.Radius * 2),
        Group group => new Group([.. group.Parts.Select(DoubledCore)]),
        _ => throw new ArgumentException("Neither a circle nor a group.", nameof(figure)),
    };

    [Memoize]
    public static partial IPayment Taxed(IPayment payment);

    private static IPayment TaxedCore(IPayment payment) =>
        payment is Card card ? card with { Cents = card.Cents * 2 } : new Cash(payment.Cents * 2);

    [Memoize]
    public static partial Page<Line> FirstPage(Page<Line> all, int count);

    private static Page<Line> FirstPageCore(Page<Line> all, int count) => new([.. all.Items.Take(count)], all.Items.Count);

    [Memoize]
    public static partial Secret Following(Secret secret);

    private static Secret FollowingCore(Secret secret) => secret.Next();

    [Memoize]
    public static partial List<T> Twice<T>(T item, IReadOnlyList<T> items);

    private static List<T> TwiceCore<T>(T item, IReadOnlyList<T> items) => [item, .. items, .. items];
}
