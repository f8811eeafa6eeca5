using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Configuration;

/// <summary>What a strings file says about its language besides words: how it is written, and what sections of articles are called in it.</summary>
/// <param name="Tables">How dates, numbers, lists and quotations are written.</param>
/// <param name="Sections">Title and headings by the section's id, with the place of the id.</param>
public sealed record LanguageFile(LanguageTables Tables, IReadOnlyList<(Located<string> Id, string? Title, IReadOnlyList<string> Patterns)> Sections);

/// <summary>The keys <c>dates</c>, <c>numbers</c>, <c>lists</c>, <c>quotes</c> and <c>sections</c> of a strings file → <see cref="LanguageFile"/>.</summary>
public static class LanguageFileReader
{
    /// <summary>The keys that are no words of the user interface.</summary>
    public static IReadOnlyCollection<string> Keys { get; } = ["dates", "numbers", "lists", "quotes", "sections"];

    private static readonly string[] DateFields = ["y", "yy", "yyyy", "M", "MM", "MMM", "MMMM", "LLLL", "d", "dd", "EEEE"];
    private static readonly string[] TimeFields = ["H", "HH", "m", "mm"];

    /// <summary>Reads these keys, and passes over all others. A fault of YAML is left to <see cref="UiStringsReader"/>.</summary>
    public static LanguageFile? Read(SourceText source, string language, DiagnosticBag diagnostics)
    {
        if (YamlReader.ReadMapping(source, new DiagnosticBag()) is not { } mapping) return null;
        var reader = new MappingReader(mapping, diagnostics);
        var tables = new LanguageTables
        {
            Gregorian = reader.Entry("dates") is null ? null : ReadDates(reader.Nested("dates"), diagnostics),
            Lists = reader.Entry("lists") is null ? null : ReadLists(reader.Nested("lists"), diagnostics),
            Quotes = ReadQuotes(reader, language, diagnostics),
        };
        if (reader.Entry("numbers") is not null) tables = ReadNumbers(reader.Nested("numbers"), tables, diagnostics);
        return new LanguageFile(tables, ReadSections(reader, diagnostics));
    }

    private static CalendarText? ReadDates(MappingReader reader, DiagnosticBag diagnostics)
    {
        var (months, weekdays) = (Names(reader, "months", 12, diagnostics), Names(reader, "weekdays", 7, diagnostics));
        var standalone = Names(reader, "months_standalone", 12, diagnostics, isRequired: false);
        var @short = Names(reader, "months_short", 12, diagnostics, isRequired: false);
        var (@long, full) = (Pattern(reader, "long", DateFields, diagnostics), Pattern(reader, "full", DateFields, diagnostics));
        var medium = Pattern(reader, "medium", DateFields, diagnostics, @long ?? "");
        var month = Pattern(reader, "month", DateFields, diagnostics, "LLLL y");
        var time = Pattern(reader, "time", TimeFields, diagnostics, "HH:mm");
        var inMonth = Pattern(reader, "range_in_month", DateFields, diagnostics, $"{@long} – {@long}");
        var inYear = Pattern(reader, "range_in_year", DateFields, diagnostics, $"{@long} – {@long}");
        var atTime = AtTime(reader, diagnostics);
        RejectUnknown(reader);
        if (months is null || weekdays is null || @long is null || full is null || medium is null || month is null || time is null
            || inMonth is null || inYear is null) return null;

        var text = new CalendarText
        {
            Months = months,
            Weekdays = weekdays,
            Full = full,
            Long = @long,
            Medium = medium,
            Month = month,
            Year = "y",
            Time = time,
            AtTime = atTime,
            // UTS #35, part 4, "intervalFormats": the second date begins where a field comes again.
            DayRange = (inMonth, inYear, $"{@long} – {@long}"),
            MonthRange = ($"{month} – {month}", $"{month} – {month}"),
            YearRange = "y–y",
        };
        if (standalone is not null) text = text with { StandaloneMonths = standalone };
        return @short is null ? text : text with { ShortMonths = @short };
    }

    private static string[]? Names(MappingReader reader, string key, int count, DiagnosticBag diagnostics, bool isRequired = true)
    {
        var names = reader.Texts(key);
        if (reader.Entry(key) is not { Value: YamlSequence list } entry)
        {
            if (isRequired && reader.Entry(key) is null) reader.RequiredText(key);
            return null;
        }

        if (list.Items.Count != count)
        {
            diagnostics.Add(DiagnosticCodes.WrongCount, entry.Key.Position, $"`{key}` must have {count} names, not {list.Items.Count}",
                count == 7 ? "name the days of the week, from Sunday" : "name the months of the year, from January");
        }

        return names.Count == count ? [.. names.Select(name => name.Value)] : null;
    }

    private static string? Pattern(MappingReader reader, string key, string[] fields, DiagnosticBag diagnostics, string? otherwise = null)
    {
        if (reader.Entry(key) is null && otherwise is not null) return otherwise;
        if (reader.RequiredText(key) is not { } pattern) return null;
        if (DatePattern.FaultIn(pattern.Value, fields) is not { } fault) return pattern.Value;
        diagnostics.Add(DiagnosticCodes.InvalidDatePattern, pattern.Position,
            fault[0] == '\'' ? $"`{key}` has a `'` that nothing closes" : $"`{key}` has `{fault}` in it, which stands for nothing here",
            fault[0] == '\'' ? "put `'` on both sides of a word; write `''` for an apostrophe"
                : $"the letters are {Quote(fields)}; words belong between `'` and `'`");
        return null;
    }

    private static string AtTime(MappingReader reader, DiagnosticBag diagnostics)
    {
        const string otherwise = "{1} {0}";
        if (reader.LocatedText("date_time") is not { } glue) return otherwise;
        if (glue.Value.Contains("{0}", StringComparison.Ordinal) && glue.Value.Contains("{1}", StringComparison.Ordinal)) return glue.Value;
        diagnostics.Add(DiagnosticCodes.InvalidDatePattern, glue.Position, "`date_time` lacks `{0}` or `{1}`", "`{1}` stands for the date and `{0}` for the time");
        return otherwise;
    }

    private static LanguageTables ReadNumbers(MappingReader reader, LanguageTables tables, DiagnosticBag diagnostics)
    {
        // A group separator may be a blank, or nothing.
        var point = reader.RequiredText("decimal");
        var group = reader.Entry("group") is { Value: YamlScalar blank } ? blank.Value : reader.Text("group") ?? "";
        var percent = reader.LocatedText("percent");
        RejectUnknown(reader);
        if (percent is { } share && !share.Value.Contains("{number}", StringComparison.Ordinal))
        {
            diagnostics.Add(DiagnosticCodes.InvalidDatePattern, share.Position, "`percent` lacks `{number}`", "write `percent: \"{number}%\"`, with the sign where it stands");
            percent = null;
        }

        return tables with { Separators = point is { } sign ? (sign.Value, group) : null, Percent = percent?.Value };
    }

    // Not trimmed: words have blanks around them.
    private static (string, string, string)? ReadLists(MappingReader reader, DiagnosticBag diagnostics)
    {
        var (middle, and, or) = (Joiner("middle"), Joiner("and"), Joiner("or"));
        RejectUnknown(reader);
        return middle is null || and is null || or is null ? null : (middle, and, or);

        string? Joiner(string key) => reader.RequiredText(key) is null ? null : ((YamlScalar)reader.Entry(key)!.Value).Value;
    }

    private static QuotationMarks? ReadQuotes(MappingReader reader, string language, DiagnosticBag diagnostics)
    {
        if (reader.Entry("quotes") is not { } entry) return null;
        var marks = reader.Texts("quotes");
        if (entry.Value is YamlSequence list && list.Items.Count != 4)
        {
            diagnostics.Add(DiagnosticCodes.WrongCount, entry.Key.Position, $"`quotes` must have 4 marks, not {list.Items.Count}",
                "name the marks around a quotation, and those around one inside it: [“, ”, ‘, ’]");
        }

        return marks.Count != 4 ? null
            : QuotationMarks.Of(language) with { Open = marks[0].Value, Close = marks[1].Value, InnerOpen = marks[2].Value, InnerClose = marks[3].Value };
    }

    private static List<(Located<string> Id, string? Title, IReadOnlyList<string> Patterns)> ReadSections(MappingReader reader, DiagnosticBag diagnostics)
    {
        var sections = new List<(Located<string>, string?, IReadOnlyList<string>)>();
        if (reader.Mapping("sections") is not { } mapping) return sections;
        var all = new MappingReader(mapping, diagnostics, "sections.");
        foreach (var id in mapping.Entries.Select(entry => entry.Key))
        {
            var section = all.Nested(id.Value);
            var title = section.Text("title");
            var patterns = section.Texts("patterns");
            RejectUnknown(section);
            sections.Add((new Located<string>(id.Value, id.Position), title, [.. patterns.Select(pattern => pattern.Value)]));
        }

        return sections;
    }

    private static void RejectUnknown(MappingReader reader) => reader.RejectUnknown(DiagnosticCodes.UnknownLanguageKey, "key");

    private static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
