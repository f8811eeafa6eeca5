using System.Buffers;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Configuration;

/// <summary>
/// Reads a map as nearly all front matter is: a plain <c>key: value</c> on each line, where the value is text, quoted text without
/// escapes, or a list of such. It gives what <see cref="YamlComposer"/> gives, and hands everything else to it. Most of the time of
/// reading an article went into its front matter: 4 µs here, 30 µs there.
/// </summary>
internal ref struct YamlLines
{
    private const int MaxEntries = 40;
    private const int MaxLength = 4096;
    private const int MaxKey = 100;

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly SearchValues<char> ListSigns = SearchValues.Create("[]{},:،");

    private readonly SourceText _source;
    private ReadOnlySpan<char> _rest;
    private int _line;

    private YamlLines(SourceText source, int start, int length)
    {
        _source = source;
        _rest = source.Text.AsSpan(start, length);
        _line = source.Text.AsSpan(0, start).Count('\n') + 1;
    }

    /// <returns><c>null</c> when there is anything in the text that is not as plain as that.</returns>
    public static YamlMapping? Read(SourceText source, int start, int length) =>
        length is 0 or > MaxLength || start > 0 && source.Text[start - 1] != '\n' || HasUnusual(source.Text.AsSpan(start, length))
            ? null
            : new YamlLines(source, start, length).ReadMapping();

    // Control characters, tabs, no-break spaces, bidi controls, lines that YAML 1.1 ends elsewhere, surrogates, and all that may be at fault.
    private static bool HasUnusual(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\0', '\t') || text.ContainsAnyInRange('\v', '\u001F') || text.ContainsAnyInRange('\u007F', '\u00A0')
        || text.ContainsAnyInRange('\u2000', '\u200F') || text.ContainsAnyInRange('\u2028', '\u202F') || text.ContainsAnyInRange('\u205F', '\u206F')
        || text.ContainsAnyInRange('\u3000', '\uFFFF') || text.ContainsAny('\u00AD', '\u061C', '\u1680');

    private YamlMapping? ReadMapping()
    {
        var entries = new List<YamlEntry>(12);
        var position = new SourcePosition(_source.Path, _line, 1, LineLength());
        while (!_rest.IsEmpty)
        {
            var key = _rest[..Math.Max(0, _rest.IndexOfAnyExcept(KeyCharacters))];
            if (key.Length is 0 or > MaxKey || !char.IsAsciiLetter(key[0]) || _rest[key.Length] != ':' || entries.Count == MaxEntries) return null;
            foreach (var earlier in entries)
                if (key.SequenceEqual(earlier.Key.Value)) return null;

            var name = new YamlScalar(new SourcePosition(_source.Path, _line, 1, key.Length), key.ToString(), IsPlain: true);
            if (ReadValue(key.Length + 1) is not { } value) return null;
            entries.Add(new YamlEntry(name, value));
        }

        return entries.Count == 0 ? null : new YamlMapping(position, entries);
    }

    // Takes the lines of an entry whose key and colon end at a column.
    private YamlNode? ReadValue(int column)
    {
        var line = _rest[..LineLength()];
        if (line.Length == column) return ReadItems();
        if (line[column] != ' ' || line[^1] == ' ') return null;
        while (line[column] == ' ') column++;
        YamlNode? value = line[column] == '[' ? ReadList(line, column) : ReadScalar(line, column, line.Length, inList: false);
        NextLine(line.Length);
        return value;
    }

    // - one
    // - two
    private YamlSequence? ReadItems()
    {
        NextLine(LineLength());
        var indent = Math.Max(0, _rest.IndexOfAnyExcept(' '));
        var items = new List<YamlNode>(4);
        var position = new SourcePosition(_source.Path, _line, indent + 1, LineLength() - indent);
        while (!_rest.IsEmpty && _rest.IndexOfAnyExcept(' ') is >= 0 and var at && _rest[at] == '-')
        {
            var line = _rest[..LineLength()];
            if (at != indent || line.Length < at + 3 || line[at + 1] != ' ' || line[at + 2] == ' ' || line[^1] == ' ') return null;
            if (ReadScalar(line, at + 2, line.Length, inList: false) is not { } item) return null;
            items.Add(item);
            NextLine(line.Length);
        }

        return items.Count == 0 ? null : new YamlSequence(position, items);
    }

    // [one, "two"]
    private readonly YamlSequence? ReadList(ReadOnlySpan<char> line, int open)
    {
        if (line[^1] != ']') return null;
        var items = new List<YamlNode>(4);
        for (var at = open + 1; at < line.Length; at++)
        {
            while (line[at] == ' ') at++;
            var isQuoted = line[at] is '"' or '\'';
            var close = isQuoted ? line[(at + 1)..].IndexOf(line[at]) + at + 1 : at;
            if (isQuoted && close == at) return null;
            var end = close + line[close..].IndexOfAny(',', ']');
            var next = end;
            while (line[end - 1] == ' ') end--;
            if (ReadScalar(line, at, end, inList: true) is not { } item) return null;
            items.Add(item);
            at = next;
            if (line[at] == ']' && at < line.Length - 1) return null;
        }

        return new YamlSequence(new SourcePosition(_source.Path, _line, open + 1, line.Length - open), items);
    }

    private readonly YamlScalar? ReadScalar(ReadOnlySpan<char> line, int start, int end, bool inList)
    {
        if (end <= start) return null;
        var text = line[start..end];
        var quote = text[0] is '"' or '\'' ? text[0] : '\0';
        if (quote != '\0')
        {
            if (text.Length < 2 || text[^1] != quote || text[1..^1].ContainsAny(quote, '\\')) return null;
            text = text[1..^1];
        }
        else if (!IsPlain(text, inList))
        {
            return null;
        }

        return new YamlScalar(new SourcePosition(_source.Path, _line, start + 1, end - start), UnicodeNormalization.ToNfc(text.ToString()), quote == '\0');
    }

    // Text that begins with a letter or digit and in which nothing could mean something else.
    private static bool IsPlain(ReadOnlySpan<char> text, bool inList)
    {
        if (text[0] < '\u00A1' && !char.IsAsciiLetterOrDigit(text[0]) || text.Contains('#')) return false;
        return inList ? !text.ContainsAny(ListSigns) : text[^1] != ':' && text.IndexOf(": ") < 0;
    }

    private readonly int LineLength() => _rest.IndexOf('\n') is >= 0 and var end ? end : _rest.Length;

    private void NextLine(int length)
    {
        _rest = _rest[Math.Min(length + 1, _rest.Length)..];
        _line++;
    }
}
