using System;
using System.Collections.Generic;
using System.Text;

namespace Memo.Generator.Emission;

/// <summary>Text that knows how far it is indented.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new(capacity: 4096);
    private int _depth;

    /// <summary>Writes each line of a text at the current depth, whatever its own line ends are.</summary>
    public void Write(string lines)
    {
        for (var start = 0; start <= lines.Length;)
        {
            var found = lines.IndexOf('\n', start);
            var next = found < 0 ? lines.Length : found;
            var end = next;
            while (end > start && lines[end - 1] == '\r')
            {
                end--;
            }

            if (end > start)
            {
                _text.Append(' ', _depth * IndentSize).Append(lines, start, end - start);
            }

            _text.Append('\n');
            start = next + 1;
        }
    }

    public void WriteBlankLine() => _text.Append('\n');

    /// <summary>Writes members with a blank line between one and the next.</summary>
    public void WriteEach<T>(IEnumerable<T> items, Action<T> write)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
            {
                WriteBlankLine();
            }

            write(item);
            isFirst = false;
        }
    }

    public void Open(string declaration)
    {
        Write(declaration);
        Write("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Write("}");
    }

    public override string ToString() => _text.ToString();
}
