using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Text;

namespace Memo.Generator.Emission;

/// <summary>
/// Writes what a call does with its spans, which cannot leave the stack: the body gets arrays, and what it writes to one is
/// copied back, as the plain call would have left it.
/// </summary>
internal sealed class SpanCopies
{
    private readonly (ParameterModel Span, string Copy)[] _writable;

    public SpanCopies(SignatureModel signature, params string[] taken)
    {
        var free = new FreeNames([.. signature.Parameters.Select(parameter => parameter.Name), .. taken]);
        _writable =
        [
            .. signature.Parameters
                .Where(parameter => parameter.IsWritableSpan)
                .Select(parameter => (parameter, free.Take(parameter.Name + "Copy"))),
        ];
    }

    public bool IsEmpty => _writable.Length == 0;

    /// <summary>The expression for the array that carries a span; null for any other argument.</summary>
    public string? Carry(ParameterModel parameter)
    {
        var (span, copy) = _writable.FirstOrDefault(pair => ReferenceEquals(pair.Span, parameter));
        return span is not null ? copy : parameter.SpanElementType is not null ? $"{parameter.Identifier}.ToArray()" : null;
    }

    /// <summary>Writes a return statement between the copying there and back.</summary>
    public void WriteAround(SourceWriter source, string statement)
    {
        foreach (var (span, copy) in _writable)
        {
            source.Write($"var {copy} = {span.Identifier}.ToArray();");
        }

        source.Open("try");
        source.Write(statement);
        source.Close();
        source.Open("finally");
        foreach (var (span, copy) in _writable)
        {
            source.Write($"{copy}.CopyTo({span.Identifier});");
        }

        source.Close();
    }
}
