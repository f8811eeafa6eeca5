using System.Collections.Frozen;
using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>
/// Brings what the site's strings files say about their languages into the configuration, before any article is read: the headings that
/// open sections are among it.
/// </summary>
public static class LanguageFiles
{
    /// <summary>The configuration with the site's strings files. What staticgen.yaml says itself stays.</summary>
    public static SiteConfig Apply(SiteConfig config, Theme theme, DiagnosticBag diagnostics)
    {
        const string prefix = Theme.OwnStringsPrefix + "strings/";
        foreach (var file in theme.Files.Where(file => file.Name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var code = file.Name[prefix.Length..^".yaml".Length];
            if (Language.Find(code)?.Code != code) continue;
            if (SourceText.Decode($"templates/strings/{code}.yaml", file.Content.Span, new DiagnosticBag()) is not { } source) continue;
            if (LanguageFileReader.Read(source, code, diagnostics) is not { } read) continue;
            CheckIds(config, read, diagnostics);
            config = config with
            {
                Tables = config.Tables.Append(new(code, read.Tables)).ToFrozenDictionary(StringComparer.Ordinal),
                Sections = [.. config.Sections.Select(section => WithWords(section, code, read))],
            };
        }

        return config;
    }

    // A file copied from xx.yaml names the built-in sections, also those that the site has left out.
    private static void CheckIds(SiteConfig config, LanguageFile file, DiagnosticBag diagnostics)
    {
        var ids = config.Sections.Concat(SectionDefinition.BuiltIn).Select(section => section.Id).Distinct().ToList();
        foreach (var (id, _, _) in file.Sections.Where(section => !ids.Contains(section.Id.Value)))
        {
            diagnostics.Add(DiagnosticCodes.UnknownLanguageKey, id.Position, $"the site has no section `{id.Value}`",
                Suggestion.DidYouMean(id.Value, ids, $"the site has {string.Join(", ", ids.Select(known => $"`{known}`"))}"));
        }
    }

    private static SectionDefinition WithWords(SectionDefinition section, string code, LanguageFile file)
    {
        var builtIn = SectionDefinition.BuiltIn.FirstOrDefault(known => known.Id == section.Id);
        var (_, title, patterns) = file.Sections.FirstOrDefault(found => found.Id.Value == section.Id);
        // What is not as staticgen has it was said in staticgen.yaml.
        if (title is not null && section.Titles.GetValueOrDefault(code) == builtIn?.Titles.GetValueOrDefault(code))
            section = section with { Titles = With(section.Titles, code, title) };
        if (patterns is { Count: > 0 } && ReferenceEquals(section.Patterns.GetValueOrDefault(code), builtIn?.Patterns.GetValueOrDefault(code)))
            section = section with { Patterns = With(section.Patterns, code, patterns) };
        return section;
    }

    private static FrozenDictionary<string, T> With<T>(FrozenDictionary<string, T> values, string code, T value) =>
        values.Where(entry => entry.Key != code).Append(new(code, value)).ToFrozenDictionary(StringComparer.Ordinal);
}
