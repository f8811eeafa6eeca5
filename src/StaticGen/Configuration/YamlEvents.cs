using StaticGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticGen.Configuration;

/// <summary>
/// The parser's events, one at a time, with places in the source. The parser's own marks serve as offsets only: its lines also end at
/// characters that no editor takes for a line end.
/// </summary>
internal sealed class YamlEvents
{
    private readonly SourceText _source;
    private readonly int _start;
    private readonly int _end;
    private readonly Parser _parser;
    private readonly Stack<int> _openFlows = [];
    private Range _last;
    private bool _isTaken = true;

    public YamlEvents(SourceText source, int start, int length)
    {
        _source = source;
        _start = start;
        _end = start + length;
        _last = start..start;
        _parser = new Parser(new StringReader(ForParser(source.Text.Substring(start, length))));
    }

    /// <summary>The next event, without taking it.</summary>
    /// <exception cref="DiagnosticException">for a fault of syntax.</exception>
    public ParsingEvent Peek()
    {
        if (_isTaken) MoveNext();
        _isTaken = false;
        return _parser.Current!;
    }

    public void Take()
    {
        var taken = Peek();
        _isTaken = true;
        switch (taken)
        {
            case Scalar or AnchorAlias:
                _last = OffsetOf(taken.Start)..OffsetOf(taken.End);
                break;
            case SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow }:
                _openFlows.Push(OffsetOf(taken.Start));
                break;
            case SequenceEnd or MappingEnd when _openFlows.Count > 0:
                _last = EndOf(taken)..EndOf(taken);
                _openFlows.Pop();
                break;
        }
    }

    public SourcePosition PositionOf(ParsingEvent e) => PositionOf(OffsetOf(e.Start), OffsetOf(e.End));

    /// <summary>The position of a collection: from bracket to bracket, or the first line of a block.</summary>
    public SourcePosition PositionOf(NodeEvent start, ParsingEvent end) =>
        PositionOf(OffsetOf(start.Start), EndOf(end));

    /// <summary>A mark at the end of the text may count a line end that is not there.</summary>
    public int OffsetOf(Mark mark) => Math.Min(_start + (int)mark.Index, _end);

    private SourcePosition PositionOf(int start, int end)
    {
        var text = _source.Text.AsSpan(start, Math.Clamp(end, start, _source.Text.Length) - start);
        var lineEnd = text.IndexOf('\n');
        if (lineEnd >= 0) text = text[..lineEnd];
        return _source.PositionOf(start, text.TrimEnd().Length);
    }

    /// <summary>The parser's mark of a closing bracket stands before the bracket.</summary>
    private int EndOf(ParsingEvent end)
    {
        var offset = OffsetOf(end.End);
        var bracket = end is SequenceEnd ? ']' : '}';
        return _openFlows.Count > 0 && offset < _source.Text.Length && _source.Text[offset] == bracket ? offset + 1 : offset;
    }

    private void MoveNext()
    {
        try
        {
            if (!_parser.MoveNext()) throw new InvalidOperationException("read past the end");
        }
        catch (YamlException e)
        {
            throw Fault(OffsetOf(e.Start), OffsetOf(e.End));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet fails so, without a place, on a key inside an unclosed bracket.
            throw Fault(_end, _end);
        }
    }

    private DiagnosticException Fault(int start, int end)
    {
        int? openBracket = _openFlows.TryPeek(out var offset) ? offset : null;
        return new DiagnosticException(new YamlSyntaxFault(_source, _start.._end, start, end, _last, openBracket).Describe());
    }

    /// <summary>
    /// The same text at the same offsets, without what YamlDotNet reads by YAML 1.1 or takes for a fault: U+0085, U+2028 and U+2029 as
    /// line ends (YAML 1.2.2 §5.4), tabs on lines that are blank.
    /// </summary>
    private static string ForParser(string text)
    {
        if (text.AsSpan().IndexOfAny("\u0085\u2028\u2029\t") < 0) return text;
        var lines = text.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].AsSpan().IsWhiteSpace()) lines[i] = new string(' ', lines[i].Length);
        }

        return string.Join('\n', lines);
    }
}
