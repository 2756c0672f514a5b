using System.Buffers;
using System.Buffers.Text;
using System.Collections.ObjectModel;
using Memo;

namespace Families;

public enum Unit
{
    Piece,
    Gram,
}

public sealed record Line(string Article, int Count, Unit Unit, decimal? Discount)
{
    public override string ToString() => $"{Article} {Count} {Unit} {Discount}";
}

public record Order(Guid Id, List<Line> Lines, Dictionary<string, string?> Marks)
{
    public DateOnly? Due { get; init; }
}

public readonly record struct Point(double X, double Y);

public struct Box
{
    public int Width;
    public int Height;
}

public sealed class Settings
{
    public required string Name { get; set; }

    public int[] Sizes { get; set; } = [];

    public ReadOnlyCollection<string> Words { get; init; } = new([]);
}

public sealed class Interval(int from, int to)
{
    public int From { get; } = from;

    public int To { get; } = to;
}

public sealed class Tree
{
    public string Name { get; set; } = "";

    public List<Tree> Children { get; set; } = [];
}

public abstract record Figure
{
    private protected Figure()
    {
    }
}

public sealed record Circle(double Radius) : Figure;

public sealed record Group(List<Figure> Parts) : Figure;

[CacheDerivedType(typeof(Cash))]
[CacheDerivedType(typeof(Card))]
public interface IPayment
{
    int Cents { get; }
}

public sealed record Cash(int Cents) : IPayment;

public sealed record Card(int Cents, string Number) : IPayment;

public sealed record Page<T>(List<T> Items, int Total);

/// <summary>What it holds nobody can see, so that it needs a codec of its own.</summary>
[MemoizeWith(typeof(SecretCodec))]
public sealed class Secret(int number)
{
    private readonly int _number = number;

    public Secret Next() => new(_number + 1);

    public void WriteTo(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Utf8Formatter.TryFormat(_number, writer.GetSpan(11), out var written);
        writer.Advance(written);
    }

    public override string ToString() => $"secret {_number}";
}

public sealed class SecretCodec : ICacheCodec<Secret>
{
    public void Write(IBufferWriter<byte> writer, Secret value)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }

    public Secret Read(ReadOnlySpan<byte> bytes) =>
        Utf8Parser.TryParse(bytes, out int number, out _) ? new Secret(number) : throw new InvalidDataException("Not a number.");
}
