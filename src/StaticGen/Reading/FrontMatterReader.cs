using StaticGen.Configuration;
using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>What stands before an article's text, and where the text begins.</summary>
/// <param name="FrontMatter">Its values; those with a fault are missing.</param>
/// <param name="BodyStart">Offset of the article's text in the file.</param>
/// <param name="HasErrors">True when something could not be read, so that a value that is missing may only be unreadable.</param>
/// <param name="DatePosition">Where <c>date</c> stands.</param>
/// <param name="UpdatedPosition">Where <c>updated</c> stands.</param>
public sealed record FrontMatterResult(FrontMatter FrontMatter, int BodyStart, bool HasErrors, SourcePosition? DatePosition, SourcePosition? UpdatedPosition);

/// <summary>The beginning of a file → <see cref="FrontMatter"/>.</summary>
public static class FrontMatterReader
{
    public static FrontMatterResult Read(SourceText source, SiteConfig config, DiagnosticBag diagnostics)
    {
        // A bag of its own, to know whether this file has errors.
        var own = new DiagnosticBag();
        var block = FrontMatterBlock.Find(source, own);
        var frontMatter = FrontMatter.Empty;
        var mapping = block is { IsReadable: true, Length: > 0 } ? ReadYaml(source, block, own) : null;
        if (mapping is not null)
            frontMatter = config.OpenFrontMatter ? ReadOpen(mapping, config, own) : ReadClosed(mapping, config, own);
        diagnostics.AddRange(own.ToSorted());
        return new FrontMatterResult(frontMatter, block.BodyStart, own.HasErrors, mapping?["date"]?.Position, mapping?["updated"]?.Position);
    }

    private static YamlMapping? ReadYaml(SourceText source, FrontMatterBlock block, DiagnosticBag diagnostics)
    {
        var faults = new DiagnosticBag();
        var mapping = YamlReader.ReadMapping(source, block.Start, block.Length, faults);
        foreach (var fault in faults.ToSorted())
        {
            if (fault.Code != DiagnosticCodes.YamlSyntax || !BeginsText(source, fault.Position))
            {
                diagnostics.Add(fault);
                continue;
            }

            diagnostics.Add(DiagnosticCodes.UnclosedFrontMatter, fault.Position, "the front matter is not closed before this line",
                "if the article begins here, write a line `---` above it");
        }

        return mapping;
    }

    /// <summary>
    /// A line that is no key, below an empty one: most likely the article, and the fence that was found is one of its thematic breaks.
    /// </summary>
    private static bool BeginsText(SourceText source, SourcePosition? position)
    {
        if (position is not { Column: 1, Line: var number } || FrontMatterBlock.LooksLikeKey(source.Line(number))) return false;
        while (source.Line(--number) is { } above)
        {
            if (string.IsNullOrWhiteSpace(above)) return true;
            if (!above.StartsWith('#')) return false;
        }

        return false;
    }

    private static FrontMatter ReadClosed(YamlMapping mapping, SiteConfig config, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, diagnostics);
        var frontMatter = ReadValues(reader, config, () => reader.Params("params"), diagnostics);
        foreach (var entry in reader.Unread)
        {
            var key = entry.Key.Value;
            var near = ForeignKeys.Equivalent(key) ?? Suggestion.Nearest(key, reader.Known);
            var help = near is null ? "a value of your own belongs under `params:`" : $"did you mean `{near}`?";
            diagnostics.Add(DiagnosticCodes.UnknownFrontMatterKey, entry.Key.Position, $"unknown front-matter key `{key}`", help);
        }

        return frontMatter;
    }

    /// <summary>Content of another generator: what staticgen does not know, or knows in another shape, is handed to templates.</summary>
    private static FrontMatter ReadOpen(YamlMapping mapping, SiteConfig config, DiagnosticBag diagnostics)
    {
        var foreign = new List<YamlEntry>();
        var reader = new MappingReader(mapping, diagnostics)
        {
            Misfit = (entry, fault) =>
            {
                // Without these two an article would be public that should not be.
                if (entry.Key.Value is "draft" or "expires")
                {
                    diagnostics.Add(fault);
                    return;
                }

                diagnostics.Add(fault with { Code = DiagnosticCodes.ForeignValue, Message = $"{fault.Message}; it goes to `params`" });
                if (!foreign.Contains(entry)) foreign.Add(entry);
            },
        };
        return ReadValues(reader, config, Params, diagnostics);

        ParamMap? Params()
        {
            var own = reader.Mapping("params")?.Entries;
            foreign.AddRange(reader.Unread);
            if (own is null && foreign.Count == 0) return null;
            return ParamMap.Of([.. own ?? [], .. foreign.Where(entry => own is null || own.All(o => o.Key.Value != entry.Key.Value))]);
        }
    }

    private static FrontMatter ReadValues(MappingReader reader, SiteConfig config, Func<ParamMap?> readParams, DiagnosticBag diagnostics)
    {
        var frontMatter = new FrontMatter
        {
            Title = reader.LocatedText("title"),
            Description = reader.Text("description"),
            Date = reader.Date("date", config.TimeZone),
            Updated = reader.Date("updated", config.TimeZone),
            Corrections = ReadCorrections(reader, config),
            Authors = ReadAuthors(reader, diagnostics),
            Tags = Distinct(reader.Texts("tags")),
            Category = reader.Text("category"),
            Type = ArticleTypes.Read(reader),
            Slug = reader.LocatedText("slug"),
            Lang = reader.LocatedText("lang"),
            Draft = reader.Flag("draft") ?? false,
            Expires = reader.Date("expires", config.TimeZone),
            Image = reader.LocatedText("image"),
            ImageAlt = reader.Text("image-alt"),
            Sections = reader.TextMap("sections").Select(section => new SectionHeading(section.Key, section.Text)).ToArray(),
            Aliases = Distinct(reader.TextOrTexts("aliases")),
            Comments = reader.Flag("comments") ?? true,
            Isolate = reader.Flag("isolate") ?? true,
            Template = reader.LocatedText("template"),
            // The last: all that no other has asked for may be among them.
            Params = readParams(),
        };
        if (frontMatter is { Date: { } date, Expires: { } expires } && expires <= date)
        {
            diagnostics.Add(DiagnosticCodes.ExpiresBeforeDate, reader.Entry("expires")!.Value.Position,
                "the article expires before it is published", $"`date` is on line {reader.Entry("date")!.Value.Position.Line}");
        }

        if (!(frontMatter.Updated < frontMatter.Date)) return frontMatter;
        // A day without a time begins at midnight, before what was published on it.
        var published = frontMatter.Date.Value;
        if (frontMatter.Updated < new DateTimeOffset(published.Date, published.Offset))
        {
            diagnostics.Add(DiagnosticCodes.UpdatedBeforeDate, reader.Entry("updated")!.Value.Position,
                "the article was updated before it was published", $"`date` is on line {reader.Entry("date")!.Value.Position.Line}");
        }

        return frontMatter with { Updated = published };
    }

    private static string[] ReadAuthors(MappingReader reader, DiagnosticBag diagnostics)
    {
        var one = reader.TextOrTexts("author");
        var many = reader.TextOrTexts("authors");
        if (reader.Entry("author") is { } first && reader.Entry("authors") is { } second)
        {
            var (earlier, later) = first.Key.Position < second.Key.Position ? (first, second) : (second, first);
            diagnostics.Add(DiagnosticCodes.AuthorTwice, later.Key.Position, "both `author` and `authors` are given",
                $"`{earlier.Key.Value}` is on line {earlier.Key.Position.Line}; keep one of them");
        }

        return Array.ConvertAll(Distinct(many.Count == 0 ? one : one.Count == 0 ? many : [.. one, .. many]), author => author.Value);
    }

    private static Correction[] ReadCorrections(MappingReader reader, SiteConfig config)
    {
        if (reader.Mappings("corrections") is not { Count: > 0 } items) return [];
        var corrections = new List<Correction>(items.Count);
        foreach (var item in items)
        {
            var date = item.RequiredDate("date", config.TimeZone);
            var text = item.RequiredText("text");
            item.RejectUnknown(DiagnosticCodes.UnknownFrontMatterKey, "front-matter key");
            if (date is { } when && text is { } what) corrections.Add(new Correction(when, what.Value));
        }

        return [.. corrections.OrderBy(correction => correction.Date)];
    }

    private static Located<string>[] Distinct(IReadOnlyList<Located<string>> texts) => texts.Count switch
    {
        0 => [],
        1 => [texts[0]],
        _ => texts.DistinctBy(text => text.Value).ToArray(),
    };
}
