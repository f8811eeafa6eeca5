using System.Buffers;
using StaticGen.Diagnostics;
using StaticGen.Languages;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticGen.Configuration;

/// <summary>Builds values from the parser's events (YAML 1.2.2 §3.1 calls this step composing).</summary>
internal sealed class YamlComposer(SourceText source, int start, int length, DiagnosticBag diagnostics)
{
    private const int MaxDepth = 32;
    private const int MaxNodes = 10_000;

    private static readonly SearchValues<char> TagEnds = SearchValues.Create(" \t\n,]}");

    private readonly YamlEvents _events = new(source, start, length);
    private int _nodes;

    /// <exception cref="DiagnosticException">when going on makes no sense.</exception>
    public YamlNode Compose()
    {
        _events.Take();
        if (_events.Peek() is StreamEnd) return new YamlScalar(source.PositionOf(start), "", IsPlain: true);
        _events.Take();
        var root = ComposeNode(depth: 0);
        _events.Take();
        if (_events.Peek() is StreamEnd) return root;
        throw Fatal(DiagnosticCodes.SeveralDocuments, "a second document begins here", "keep one document, without a line `---` in the middle");
    }

    private YamlNode ComposeNode(int depth)
    {
        CountNode();
        switch (_events.Peek())
        {
            case AnchorAlias alias:
                return RefuseAlias(alias);
            case Scalar scalar:
                _events.Take();
                WarnOfCutText(scalar);
                return ComposeScalar(scalar);
            case SequenceStart sequence:
                return ComposeSequence(sequence, depth);
            case MappingStart mapping:
                return ComposeMapping(mapping, depth);
            default:
                throw Fatal(DiagnosticCodes.YamlSyntax, "a value is expected here", null);
        }
    }

    private YamlScalar ComposeScalar(Scalar scalar)
    {
        RefuseProperties(scalar);
        var position = _events.PositionOf(scalar);
        YamlText.Check(scalar.Value, position, diagnostics);
        return new YamlScalar(position, UnicodeNormalization.ToNfc(scalar.Value), scalar.Style == ScalarStyle.Plain);
    }

    private YamlSequence ComposeSequence(SequenceStart opening, int depth)
    {
        Open(opening, depth);
        var items = new List<YamlNode>();
        while (_events.Peek() is not SequenceEnd)
        {
            items.Add(ComposeNode(depth + 1));
            if (opening.Style == SequenceStyle.Flow) WarnOfArabicComma(items[^1]);
        }

        var position = _events.PositionOf(opening, _events.Peek());
        _events.Take();
        return new YamlSequence(position, items);
    }

    private YamlMapping ComposeMapping(MappingStart opening, int depth)
    {
        Open(opening, depth);
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (_events.Peek() is not MappingEnd)
        {
            if (opening.Style != MappingStyle.Flow) RefuseTabBefore(_events.Peek());
            var key = ComposeKey(depth);
            var value = ComposeNode(depth + 1);
            if (key is null) continue;
            if (seen.TryAdd(key.Value, key))
            {
                entries.Add(new YamlEntry(key, value));
                continue;
            }

            diagnostics.Add(DiagnosticCodes.DuplicateKey, key.Position, $"`{key.Value}` is given twice",
                $"it stands on line {seen[key.Value].Position.Line} already; keep one");
        }

        var position = _events.PositionOf(opening, _events.Peek());
        _events.Take();
        return new YamlMapping(position, entries);
    }

    /// <returns><c>null</c> when the entry does not count; the fault is reported.</returns>
    private YamlScalar? ComposeKey(int depth)
    {
        if (_events.Peek() is not Scalar scalar)
        {
            var node = ComposeNode(depth + 1);
            if (node is not YamlScalar)
            {
                diagnostics.Add(DiagnosticCodes.KeyNotText, node.Position, $"a {(node is YamlMapping ? "map" : "list")} as a key",
                    "a key is a word before a colon; put other text in quotes");
            }

            return null;
        }

        CountNode();
        _events.Take();
        var key = WithoutInvisible(ComposeScalar(scalar));
        if (key.Value.Length == 0)
        {
            diagnostics.Add(DiagnosticCodes.KeyNotText, key.Position with { Length = 1 }, "a key is missing before the colon",
                "write `key: value`; a text that begins with `:` belongs in quotes");
            return null;
        }

        if (key is not { Value: "<<", IsPlain: true }) return key;
        diagnostics.Add(DiagnosticCodes.MergeKey, key.Position, "merge key `<<`", "write the keys out");
        return null;
    }

    private YamlScalar WithoutInvisible(YamlScalar key)
    {
        var trimmed = InvisibleCharacters.Trim(key.Value);
        if (trimmed.Length == key.Value.Length) return key;
        var before = trimmed.Length == 0 ? 0 : key.Value.AsSpan().IndexOf(trimmed);
        // In a key with quotes or line ends, places in the value are not places in the file.
        var isVerbatim = key.Position.Length == key.Value.Length;
        SourcePosition Within(int start, int length) =>
            isVerbatim ? key.Position with { Column = key.Position.Column + start, Length = length } : key.Position;
        var outside = key.Value[..before] + key.Value[(before + trimmed.Length)..];
        if (outside.FirstOrDefault(InvisibleCharacters.Contains) is var found and not '\0')
        {
            diagnostics.Add(DiagnosticCodes.InvisibleInKey, Within(key.Value.IndexOf(found), 1),
                $"invisible character U+{(int)found:X4} beside the key `{trimmed}`", "delete it");
        }

        return key with { Value = trimmed.ToString(), Position = Within(before, trimmed.Length) };
    }

    private void Open(NodeEvent opening, int depth)
    {
        if (depth >= MaxDepth)
            throw Fatal(DiagnosticCodes.YamlTooComplex, $"maps and lists are nested more than {MaxDepth} deep", "nest less");
        _events.Take();
        RefuseProperties(opening);
    }

    private void CountNode()
    {
        if (++_nodes > MaxNodes) throw Fatal(DiagnosticCodes.YamlTooComplex, "more than 10,000 values", "split the file");
    }

    private YamlScalar RefuseAlias(AnchorAlias alias)
    {
        var position = _events.PositionOf(alias);
        var fault = new Diagnostic(DiagnosticCodes.AnchorOrAlias, $"alias `*{alias.Value.Value}`")
        {
            Position = position,
            Help = "write the value out; put a text that begins with `*` in quotes",
        };
        // `title: *new* report` is no alias at all, and the parser will stumble over the rest of it.
        var rest = RestOfLine(_events.OffsetOf(alias.End)).TrimStart();
        if (!rest.IsEmpty && !"#,]}:".Contains(rest[0])) throw new DiagnosticException(fault);
        diagnostics.Add(fault);
        _events.Take();
        return new YamlScalar(position, "", IsPlain: true);
    }

    private void RefuseProperties(NodeEvent node)
    {
        var position = _events.PositionOf(node);
        if (!node.Anchor.IsEmpty)
        {
            diagnostics.Add(DiagnosticCodes.AnchorOrAlias, position with { Length = node.Anchor.Value.Length + 1 },
                $"anchor `&{node.Anchor.Value}`", "delete it; put a text that begins with `&` in quotes");
        }

        if (node.Tag.IsEmpty) return;
        var written = source.Text.AsSpan(_events.OffsetOf(node.Start));
        var length = written.IndexOfAny(TagEnds);
        if (length >= 0) written = written[..length];
        diagnostics.Add(DiagnosticCodes.YamlTag, position with { Length = written.Length }, $"tag `{written}`",
            "delete it; put a text that begins with `!` in quotes");
    }

    private void RefuseTabBefore(ParsingEvent key)
    {
        var offset = _events.OffsetOf(key.Start);
        var lineStart = source.Text.AsSpan(0, offset).LastIndexOf('\n') + 1;
        var before = source.Text.AsSpan(lineStart, offset - lineStart);
        if (before.Contains('\t') && before.IsWhiteSpace())
            throw new DiagnosticException(YamlSyntaxFault.Tab(source, lineStart + before.IndexOf('\t')));
    }

    /// <summary><c>title: summit #COP30</c> ends before the hash sign, which its author will hardly have meant.</summary>
    private void WarnOfCutText(Scalar scalar)
    {
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded) return;
        var end = _events.OffsetOf(scalar.End);
        var rest = RestOfLine(end);
        var hash = rest.IndexOfAnyExcept(' ', '\t');
        if (hash < 1 || hash + 1 >= rest.Length || rest[hash] != '#' || !char.IsLetterOrDigit(rest[hash + 1])) return;
        diagnostics.Add(DiagnosticCodes.TextCutByComment, source.PositionOf(end + hash, rest.Length - hash),
            "what follows ` #` is a comment and left out", "put the whole text in quotes if this belongs to it");
    }

    /// <summary><c>tags: [دفاع، أمن]</c> is one item: an Arabic keyboard has <c>،</c> where others have the comma of YAML.</summary>
    private void WarnOfArabicComma(YamlNode item)
    {
        if (item is not YamlScalar { IsPlain: true } scalar || !scalar.Value.Contains('،')) return;
        diagnostics.Add(DiagnosticCodes.ArabicComma, scalar.Position, "`،` does not separate items: this is one",
            "write `,` between items; put a text with `،` in it in quotes");
    }

    private ReadOnlySpan<char> RestOfLine(int offset)
    {
        var rest = source.Text.AsSpan(offset);
        var lineEnd = rest.IndexOf('\n');
        return lineEnd < 0 ? rest : rest[..lineEnd];
    }

    private DiagnosticException Fatal(DiagnosticCode code, string message, string? help) =>
        new(new Diagnostic(code, message) { Position = _events.PositionOf(_events.Peek()), Help = help });
}
