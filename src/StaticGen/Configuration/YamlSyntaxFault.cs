using System.Text.RegularExpressions;
using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>
/// Says what is wrong with YAML that the parser has refused. The parser knows where it stopped; why, in words that help a writer, is
/// seen in the text around that place.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="range">The YAML in it.</param>
/// <param name="start">Where the parser says the fault begins.</param>
/// <param name="end">Where it stopped.</param>
/// <param name="last">The last key or value that was read.</param>
/// <param name="openBracket">The innermost <c>[</c> or <c>{</c> that is not closed yet.</param>
internal sealed partial class YamlSyntaxFault(SourceText source, Range range, int start, int end, Range last, int? openBracket)
{
    private const string QuoteIt = "put the whole text in quotes";

    private readonly string _text = source.Text[..range.End];
    private readonly int _lastEnd = last.End.Value;

    public Diagnostic Describe() =>
        TabInIndentation() ?? TextAfterValue() ?? UnclosedQuote() ?? UnknownEscape() ?? UnclosedBracket() ?? ColonInText()
        ?? ReservedCharacter() ?? NotAnEntry(LineStart(start));

    public static Diagnostic Tab(SourceText source, int offset) => new(DiagnosticCodes.TabIndentation, "a tab in the indentation")
    {
        Position = source.PositionOf(offset, 1),
        Help = "use spaces",
    };

    /// <summary><c>title:text</c>, or with a no-break space after the colon.</summary>
    public static Diagnostic? MissingSpaceAfterColon(string line, SourcePosition position)
    {
        var match = KeyWithoutSpace.Match(line);
        if (!match.Success) return null;
        var column = match.Groups["colon"].Index + 1;
        var invisible = match.Groups["invisible"];
        return new Diagnostic(DiagnosticCodes.YamlSyntax,
            invisible.Success ? $"U+{(int)invisible.Value[0]:X4} stands after the colon in place of a space" : "a space is missing after the colon")
        {
            Position = position with { Column = column, Length = 1 + invisible.Length },
            Help = $"write `{match.Groups["key"].Value}: …`",
        };
    }

    private Diagnostic? TabInIndentation()
    {
        // The parser's place may be the key above. The line with the tab is at the latest the first one with text after that place.
        var lastLine = Math.Max(end, _lastEnd);
        for (var lineStart = LineStart(Math.Min(start, _lastEnd)); lineStart < _text.Length; lineStart = LineEnd(lineStart) + 1)
        {
            var line = _text.AsSpan(lineStart, LineEnd(lineStart) - lineStart);
            if (line.IsWhiteSpace()) continue;
            var indentation = line[..^line.TrimStart().Length];
            if (indentation.Contains('\t')) return Tab(source, lineStart + indentation.IndexOf('\t'));
            if (lineStart > lastLine) break;
        }

        return null;
    }

    private Diagnostic? TextAfterValue()
    {
        if (openBracket is not null || !FollowsLast) return null;
        var quote = last.Start.Value;
        return At(quote) is '"' or '\'' && LineStart(quote) != LineStart(_lastEnd)
            ? UnclosedQuote(quote)
            : Fault("text after the end of the value", start, LineEnd(start) - start, QuoteIt);
    }

    private Diagnostic? UnclosedQuote() =>
        At(start) is '"' or '\'' && !FollowsLast && _text.AsSpan(Math.Min(end, _text.Length)).IsWhiteSpace() ? UnclosedQuote(start) : null;

    private Diagnostic UnclosedQuote(int offset) =>
        Fault($"the quote {At(offset)} is not closed", offset, 1, $"write a second {At(offset)} at the end of the text");

    private Diagnostic? UnknownEscape()
    {
        if (At(start) != '"' || FollowsLast) return null;
        var match = Escape.Match(_text, start);
        while (match.Success && match.Groups["known"].Success) match = match.NextMatch();
        if (!match.Success || match.Index > end)
        {
            return LineStart(start) != LineStart(end)
                ? UnclosedQuote(start)
                : Fault("the text in quotes cannot be read", start, 1, "use single quotes: '…'");
        }

        return Fault($"`{match.Value}` means nothing in double quotes", match.Index, match.Length,
            "write `\\\\` for a backslash, or use single quotes");
    }

    private Diagnostic? UnclosedBracket()
    {
        if (openBracket is not { } bracket) return null;
        var closing = At(bracket) == '[' ? ']' : '}';
        if (LineStart(start) != LineStart(bracket) || _text.AsSpan(Math.Min(start, _text.Length)).IsWhiteSpace())
            return Fault($"`{At(bracket)}` is not closed", bracket, 1, $"write `{closing}` at the end, or {QuoteIt}");
        return Fault($"expected `,` or `{closing}`", start, Math.Max(end - start, 1), "put a text with brackets, commas or quotes in it in quotes");
    }

    /// <summary><c>title: Summit: the day after</c>, or a line that is indented without reason.</summary>
    private Diagnostic? ColonInText()
    {
        if (At(start) != ':') return null;
        var lineStart = LineStart(start);
        var before = _text.AsSpan(lineStart, start - lineStart);
        var key = before.TrimStart();
        if (before.Contains(": ", StringComparison.Ordinal) || key.StartsWith("- ", StringComparison.Ordinal))
            return Fault("`: ` inside a text without quotes", start, 1, QuoteIt);
        if (key.Length < before.Length)
        {
            return Fault("the line is indented, but belongs to no key above it", start - key.Length, key.Length,
                "begin it at the same column as the line above");
        }

        // The parser took the line above for the first line of a text.
        return NotAnEntry(lineStart > range.Start.Value ? LineStart(lineStart - 1) : lineStart);
    }

    private Diagnostic? ReservedCharacter() => At(start) switch
    {
        '@' or '%' => Fault($"a text cannot begin with `{At(start)}`", start, 1, QuoteIt),
        '`' => Fault("a text cannot begin with a backtick", start, 1, QuoteIt),
        '-' when _text.AsSpan(LineStart(start), start - LineStart(start)).Contains(':') =>
            Fault("a list cannot begin on the line of its key", start, 1, "put each `- ` on a line of its own, or " + QuoteIt),
        _ => null,
    };

    private Diagnostic NotAnEntry(int lineStart)
    {
        // At the end of the text it is the last line that has none of its own.
        while (lineStart > range.Start.Value && _text.AsSpan(lineStart, LineEnd(lineStart) - lineStart).IsWhiteSpace())
            lineStart = LineStart(lineStart - 1);
        var line = _text[lineStart..LineEnd(lineStart)];
        var indentation = line.Length - line.TrimStart().Length;
        var blank = line.AsSpan(0, indentation).IndexOfAnyExcept(' ', '\t');
        if (blank >= 0) return Fault($"U+{(int)line[blank]:X4} stands in the indentation in place of a space", lineStart + blank, 1, "use spaces");
        return MissingSpaceAfterColon(line, source.PositionOf(lineStart))
            ?? Fault("expected `key: value`", lineStart + indentation, line.Trim().Length,
                "a text over several lines is indented below its key; a list has `- ` before each item");
    }

    private Diagnostic Fault(string message, int offset, int length, string help) => new(DiagnosticCodes.YamlSyntax, message)
    {
        Position = source.PositionOf(offset, Math.Max(0, Math.Min(length, LineEnd(offset) - offset))),
        Help = help,
    };

    /// <summary>Nothing but blanks stands between the last value and the fault: no colon, comma or line end.</summary>
    private bool FollowsLast =>
        start >= _lastEnd && _lastEnd > range.Start.Value && start < _text.Length && _text[_lastEnd..start].All(c => c is ' ' or '\t')
        && At(start) is not (':' or '\n');

    private char At(int offset) => offset < _text.Length ? _text[offset] : '\n';

    private int LineStart(int offset) => offset == 0 ? 0 : _text.LastIndexOf('\n', Math.Min(offset, _text.Length) - 1) + 1;

    private int LineEnd(int offset) => offset < _text.Length && _text.IndexOf('\n', offset) is >= 0 and var i ? i : _text.Length;

    [GeneratedRegex(@"^\s*(?<key>[A-Za-z][\w-]*)(?<colon>:)(?:(?<invisible>[\u00A0\u200B\u200E\u200F\u202F\u2060\u3000\uFEFF])|(?=[^\s/]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex KeyWithoutSpace { get; }

    [GeneratedRegex(@"\\(?:(?<known>[0abt\tnvfre ""/\\N_LP\n]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})|.)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape { get; }
}
