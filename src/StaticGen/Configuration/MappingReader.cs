using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>
/// Typed access to a map. Every fault is collected; a value that is not of its kind counts as missing. The keys asked for are the keys
/// known: what is left over at the end is what the author misspelt.
/// </summary>
/// <param name="mapping">The map.</param>
/// <param name="diagnostics">Where faults go.</param>
/// <param name="path">What to put before keys in messages, such as <c>article.</c></param>
public sealed partial class MappingReader(YamlMapping mapping, DiagnosticBag diagnostics, string path = "")
{
    private readonly List<string> _known = new(32);

    // Of an article each of some twenty keys is looked for among them.
    private readonly YamlEntry[] _entries = [.. mapping.Entries];
    private readonly bool[] _isRead = new bool[mapping.Entries.Count];

    /// <summary>Takes a value that is not of its kind, in place of reporting it as an error.</summary>
    public Action<YamlEntry, Diagnostic>? Misfit { get; init; }

    public SourcePosition Position => mapping.Position;

    /// <summary>The entry, when it is there and not empty.</summary>
    public YamlEntry? Entry(string key)
    {
        _known.Add(key);
        for (var i = 0; i < _entries.Length; i++)
        {
            if (_entries[i] is not { } entry || entry.Key.Value != key) continue;
            _isRead[i] = true;
            return entry.Value is YamlScalar { IsNull: true } ? null : entry;
        }

        return null;
    }

    /// <summary>Text as written: <c>1.10</c> and <c>no</c> are text too. Without the blanks around it; blank text is no text.</summary>
    public Located<string>? LocatedText(string key)
    {
        if (Entry(key) is not { } entry) return null;
        if (entry.Value is YamlScalar scalar) return AsText(scalar);
        Report(entry, DiagnosticCodes.WrongType, "text",
            $"write `{key}: …` with the text on the same line, in quotes if it begins with `[` or `{{`");
        return null;
    }

    public string? Text(string key) => LocatedText(key)?.Value;

    /// <summary>Text that must be there.</summary>
    /// <returns><c>null</c> when it is not, which is reported.</returns>
    public Located<string>? RequiredText(string key)
    {
        var text = LocatedText(key);
        if (text is null && mapping[key] is not (YamlSequence or YamlMapping)) ReportMissing(key);
        return text;
    }

    /// <summary>A list of texts; one text in place of a list is an error, since nobody can tell whether it has several in it.</summary>
    public IReadOnlyList<Located<string>> Texts(string key)
    {
        if (Entry(key) is not { } entry) return [];
        if (entry.Value is YamlSequence sequence) return TextsOf(key, entry, sequence);
        Report(entry, DiagnosticCodes.WrongType, "a list", AdviceForList(key, entry.Value));
        return [];
    }

    public IReadOnlyList<Located<string>> TextOrTexts(string key)
    {
        if (Entry(key) is not { } entry) return [];
        switch (entry.Value)
        {
            case YamlSequence sequence:
                return TextsOf(key, entry, sequence);
            case YamlScalar scalar:
                return AsText(scalar) is { } text ? [text] : [];
            default:
                Report(entry, DiagnosticCodes.WrongType, "text or a list", AdviceForList(key, entry.Value));
                return [];
        }
    }

    /// <summary>A map as it is, for values that only their author knows.</summary>
    public YamlMapping? Mapping(string key)
    {
        if (Entry(key) is not { } entry) return null;
        if (entry.Value is YamlMapping value) return value;
        Report(entry, DiagnosticCodes.WrongType, "a map", $"write `key: value` on lines of their own, indented below `{key}:`");
        return null;
    }

    /// <summary>As <see cref="Mapping"/>, for templates.</summary>
    public ParamMap? Params(string key) => Mapping(key) is { } map ? ParamMap.Of(map) : null;

    /// <summary>A map with keys of its own; when it is missing, an empty one.</summary>
    public MappingReader Nested(string key) =>
        new(Mapping(key) ?? new YamlMapping(mapping.Position, []), diagnostics, $"{path}{key}.");

    /// <summary>A map from any key to text.</summary>
    public IReadOnlyList<(Located<string> Key, Located<string> Text)> TextMap(string key)
    {
        var pairs = new List<(Located<string>, Located<string>)>();
        if (Mapping(key) is not { } map) return pairs;
        var reader = new MappingReader(map, diagnostics, $"{path}{key}.") { Misfit = Misfit is null ? null : (_, d) => Misfit(Entry(key)!, d) };
        foreach (var name in map.Entries.Select(e => e.Key))
        {
            if (reader.RequiredText(name.Value) is { } text) pairs.Add((new Located<string>(name.Value, name.Position), text));
        }

        return pairs;
    }

    /// <summary>The maps of a list, each with keys of its own; <c>null</c> when the key is missing.</summary>
    public IReadOnlyList<MappingReader>? Mappings(string key)
    {
        if (Entry(key) is not { } entry) return null;
        if (entry.Value is not YamlSequence sequence)
        {
            Report(entry, DiagnosticCodes.WrongType, "a list", "put `- ` before each item, on lines of their own");
            return [];
        }

        var readers = new List<MappingReader>();
        foreach (var item in sequence.Items)
        {
            if (item is YamlMapping map) readers.Add(new MappingReader(map, diagnostics, $"{path}{key}.") { Misfit = Misfit is null ? null : (_, d) => Misfit(entry, d) });
            else Report(entry, DiagnosticCodes.WrongType, $"an item of `{path}{key}`", "a map", item, "write `key: value` lines after `- `");
        }

        return readers;
    }

    /// <summary>The entries that nobody has asked for.</summary>
    public IEnumerable<YamlEntry> Unread => mapping.Entries.Where((_, i) => !_isRead[i]);

    /// <summary>The keys that were asked for, some of them twice.</summary>
    public IReadOnlyCollection<string> Known => _known;

    /// <summary>Reports what nobody has asked for.</summary>
    public void RejectUnknown(DiagnosticCode code, string what)
    {
        foreach (var entry in Unread)
        {
            diagnostics.Add(code, entry.Key.Position, $"unknown {what} `{path}{entry.Key.Value}`",
                Suggestion.DidYouMean(entry.Key.Value, _known, $"known are {string.Join(", ", _known.Distinct().Select(k => $"`{k}`"))}"));
        }
    }

    private List<Located<string>> TextsOf(string key, YamlEntry entry, YamlSequence sequence)
    {
        var texts = new List<Located<string>>();
        foreach (var item in sequence.Items)
        {
            if (item is YamlScalar { IsNull: false } scalar && AsText(scalar) is { } text)
            {
                texts.Add(text);
                continue;
            }

            Report(entry, DiagnosticCodes.WrongType, $"an item of `{path}{key}`", "text", item,
                "write text after `- `, in quotes if it has `: ` in it");
        }

        return texts;
    }

    private static Located<string>? AsText(YamlScalar scalar)
    {
        var text = scalar.Value.Trim();
        return text.Length == 0 ? null : new Located<string>(text, scalar.Position);
    }

    private static string AdviceForList(string key, YamlNode value)
    {
        if (value is not YamlScalar { Value: { Length: < 100 } text }) return $"write `{key}: [one, two]`";
        var items = text.Split([',', '،', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return $"write `{key}: [{string.Join(", ", items)}]`";
    }

    /// <summary>Reports that a key which must be there is not.</summary>
    public void ReportMissing(string key)
    {
        var position = mapping.Entries.FirstOrDefault(e => e.Key.Value == key)?.Key.Position ?? mapping.Position;
        diagnostics.Add(DiagnosticCodes.MissingValue, position, $"`{path}{key}` is missing", $"add `{key}: …`");
    }

    private void Report(YamlEntry entry, DiagnosticCode code, string expected, string? help) =>
        Report(entry, code, $"`{path}{entry.Key.Value}`", expected, entry.Value, help);

    private void Report(YamlEntry entry, DiagnosticCode code, string what, string expected, YamlNode found, string? help)
    {
        var position = found is YamlScalar { Value: "" } && ReferenceEquals(found, entry.Value) ? entry.Key.Position : found.Position;
        Report(entry, new Diagnostic(code, $"{what} must be {expected}, not {Describe(found)}") { Position = position, Help = help });
    }

    private void Report(YamlEntry entry, Diagnostic diagnostic)
    {
        if (Misfit is null) diagnostics.Add(diagnostic);
        else Misfit(entry, diagnostic);
    }

    private static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "a map",
        YamlSequence => "a list",
        YamlScalar { IsNull: true } or YamlScalar { Value: "" } => "empty",
        YamlScalar { IsPlain: false, Value: var value } when value.Length <= 30 => $"the text \"{value.ReplaceLineEndings(" ")}\"",
        YamlScalar { Value: var value } when value.Length <= 30 => $"`{value.ReplaceLineEndings(" ")}`",
        _ => "text",
    };
}
