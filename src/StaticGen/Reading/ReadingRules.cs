using System.Globalization;
using System.IO.Hashing;
using System.Text;
using StaticGen.Configuration;

namespace StaticGen.Reading;

/// <summary>All that <see cref="ArticleReader"/> and <see cref="CommentFiles"/> take from a site, written as one text: as long as it is the same, so is every article.</summary>
public static class ReadingRules
{
    // No setting has it.
    private const char End = '\u001F';

    /// <param name="config">The configuration, with what strings files say.</param>
    /// <param name="theme">Its fonts decide which letters are missing.</param>
    public static string Of(SiteConfig config, Theme theme)
    {
        var text = new StringBuilder();
        Add(text, config.Language, config.TimeZone.Id, $"{config.OpenFrontMatter} {config.Markdown.TrustedHtml} {config.Markdown.TypographicQuotes} {config.Article.SectionPages}");
        Add(text, config.Conventions.Hijri.ToString());
        foreach (var (code, language) in config.Languages.OrderBy(l => l.Key, StringComparer.Ordinal)) Add(text, code, language.Conventions.Hijri.ToString());
        // A file that names no marks still stands before that of the language without its region.
        if (config.Tables.Values.Any(tables => tables.Quotes is not null))
            foreach (var (code, tables) in config.Tables.OrderBy(t => t.Key, StringComparer.Ordinal)) Add(text, code, tables.Quotes?.ToString());

        foreach (var section in config.Sections)
        {
            Add(text, section.Id);
            foreach (var (code, title) in section.Titles.OrderBy(t => t.Key, StringComparer.Ordinal)) Add(text, code, title);
            foreach (var (code, patterns) in section.Patterns.OrderBy(p => p.Key, StringComparer.Ordinal)) Add(text, [code, .. patterns]);
        }

        foreach (var declared in FontCoverage.DeclaredIn(theme)) Add(text, declared);
        foreach (var file in theme.Files.Where(f => f.Name.StartsWith("assets/", StringComparison.Ordinal) && IsFont(f.Name)))
            Add(text, file.Name, XxHash128.HashToUInt128(file.Content.Span).ToString("x", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static bool IsFont(string name) => Path.GetExtension(name).ToLowerInvariant() is not (".css" or ".js" or ".svg" or ".png" or ".jpg" or ".webp" or ".ico");

    private static void Add(StringBuilder text, params ReadOnlySpan<string?> values)
    {
        foreach (var value in values) text.Append(value).Append(End);
        text.Append('\n');
    }
}
