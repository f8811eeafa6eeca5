using System.Collections.Frozen;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Configuration;

/// <summary>staticgen.yaml → <see cref="SiteConfig"/>. A setting with a fault keeps its default, so that all faults come out at once.</summary>
public static class SiteConfigReader
{
    public static SiteConfig Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (YamlReader.ReadMapping(source, diagnostics) is not { } mapping) return new SiteConfig();
        var reader = new MappingReader(mapping, diagnostics);
        var defaults = new SiteConfig();
        var language = reader.LocatedText("language") is { } code ? LanguageCode(code, diagnostics) ?? defaults.Language : defaults.Language;
        var languages = ReadLanguages(reader, diagnostics);
        var baseUrl = Addresses.BaseUrl(reader.LocatedText("base-url"), diagnostics);
        var zone = TimeZoneReader.Read(reader.LocatedText("time-zone"), diagnostics) ?? defaults.TimeZone;
        var config = new SiteConfig
        {
            Title = reader.Text("title"),
            Description = reader.Text("description"),
            BaseUrl = baseUrl ?? defaults.BaseUrl,
            HasBaseUrl = reader.Entry("base-url") is not null,
            Language = language,
            Languages = languages,
            Conventions = ConventionSettings.Read(reader, diagnostics),
            TimeZone = zone,
            Author = reader.Text("author"),
            Copyright = reader.Text("copyright"),
            Menu = ReadMenu(reader, diagnostics),
            Article = ReadArticle(reader.Nested("article"), diagnostics),
            Sections = SectionDefinitionReader.Read(reader, [language, .. languages.Keys], diagnostics) ?? defaults.Sections,
            Slugs = (SlugPolicy)(reader.Choice("slugs", "arabic", "transliterated", "ascii") ?? 0),
            PageSize = reader.Number("page-size", 1, 1000) ?? defaults.PageSize,
            Feed = ReadFeed(reader.Nested("feed"), diagnostics),
            Sitemap = ReadSitemap(reader.Nested("sitemap")),
            OpenFrontMatter = reader.Choice("front-matter", "closed", "open") == 1,
            Markdown = ReadMarkdown(reader.Nested("markdown")),
            BlockLanguages = ReadBlockLanguages(reader.Nested("block-languages"), diagnostics),
            PlainTextMarks = (PlainTextMarking)(reader.Choice("plain-text-marks", "all", "title", "off") ?? 0),
            Comments = ReadComments(reader.Nested("comments"), diagnostics),
            Host = ReadHost(reader.Nested("host"), diagnostics),
            Security = SecurityContact.Read(reader, zone, diagnostics),
            WebApp = WebAppSettings.Read(reader, diagnostics),
            LlmsTxt = reader.Flag("llms-txt") ?? false,
            Images = ReadImages(reader.Nested("images")),
            Publisher = ReadPublisher(reader.Nested("publisher"), diagnostics),
            Cards = CardSettings.Read(reader, diagnostics),
            Params = reader.Params("params"),
        };
        RejectUnknown(reader);
        return config;
    }

    private static FrozenDictionary<string, LanguageConfig> ReadLanguages(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Mapping("languages") is not { } mapping) return FrozenDictionary<string, LanguageConfig>.Empty;
        var all = new MappingReader(mapping, diagnostics, "languages.");
        var languages = new Dictionary<string, LanguageConfig>(StringComparer.Ordinal);
        foreach (var key in mapping.Entries.Select(entry => entry.Key))
        {
            var language = all.Nested(key.Value);
            var texts = new LanguageConfig(language.Text("title"), language.Text("description"))
            {
                Author = language.Text("author"),
                Copyright = language.Text("copyright"),
                Menu = ReadMenu(language, diagnostics) is { Count: > 0 } menu ? menu : null,
                Conventions = ConventionSettings.Read(language, diagnostics),
            };
            RejectUnknown(language);
            if (LanguageCode(new Located<string>(key.Value, key.Position), diagnostics) is { } code) languages[code] = texts;
        }

        return languages.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static List<MenuItem> ReadMenu(MappingReader reader, DiagnosticBag diagnostics)
    {
        var menu = new List<MenuItem>();
        foreach (var item in reader.Mappings("menu") ?? [])
        {
            var title = item.RequiredText("title");
            var url = item.RequiredText("url");
            RejectUnknown(item);
            if (title is not null && url is { } address && Addresses.IsMenuUrl(address, diagnostics))
                menu.Add(new MenuItem(title.Value.Value, address.Value));
        }

        return menu;
    }

    private static ArticleConfig ReadArticle(MappingReader reader, DiagnosticBag diagnostics)
    {
        var defaults = new ArticleConfig();
        var permalink = reader.LocatedText("permalink");
        var article = new ArticleConfig
        {
            Page = reader.Choice("page", "full", "overview") == 1 ? ArticlePageMode.Overview : ArticlePageMode.Full,
            Permalink = permalink is { } pattern && PermalinkPattern.Check(pattern, diagnostics) ? pattern.Value : defaults.Permalink,
            SectionPages = reader.Flag("section-pages") ?? defaults.SectionPages,
            Type = ArticleTypes.Read(reader) ?? defaults.Type,
            Related = reader.Number("related", 0, 20) ?? defaults.Related,
        };
        RejectUnknown(reader);
        return article;
    }

    private static FeedConfig ReadFeed(MappingReader reader, DiagnosticBag diagnostics)
    {
        var feed = FeedConfig.Read(reader, diagnostics);
        RejectUnknown(reader);
        return feed;
    }

    private static SitemapConfig ReadSitemap(MappingReader reader)
    {
        var sitemap = new SitemapConfig { News = reader.Flag("news") ?? false };
        RejectUnknown(reader);
        return sitemap;
    }

    private static MarkdownConfig ReadMarkdown(MappingReader reader)
    {
        var markdown = new MarkdownConfig
        {
            TrustedHtml = reader.Choice("html", "escape", "trusted") == 1,
            TypographicQuotes = reader.Choice("quotes", "language", "straight") != 1,
        };
        RejectUnknown(reader);
        return markdown;
    }

    private static BlockLanguages ReadBlockLanguages(MappingReader reader, DiagnosticBag diagnostics)
    {
        var languages = new BlockLanguages(Code("latin"), Code("cyrillic"), Code("arabic"));
        RejectUnknown(reader);
        return languages;

        string? Code(string script) => reader.LocatedText(script) is { } code ? LanguageCode(code, diagnostics) : null;
    }

    private static HostSettings ReadHost(MappingReader reader, DiagnosticBag diagnostics)
    {
        var host = HostSettings.Read(reader, diagnostics);
        RejectUnknown(reader);
        return host;
    }

    private static CommentsConfig ReadComments(MappingReader reader, DiagnosticBag diagnostics)
    {
        var url = reader.LocatedText("url");
        RejectUnknown(reader);
        return new CommentsConfig { Url = url is { } address && Addresses.IsCommentAddress(address, diagnostics) ? address.Value : null };
    }

    private static PublisherConfig ReadPublisher(MappingReader reader, DiagnosticBag diagnostics)
    {
        var (name, logo) = (reader.Text("name"), reader.LocatedText("logo"));
        RejectUnknown(reader);
        return new PublisherConfig { Name = name, Logo = logo is { } address && Addresses.IsLogo(address, diagnostics) ? logo : null };
    }

    private static ImageSettings ReadImages(MappingReader reader)
    {
        var images = ImageSettings.Read(reader);
        RejectUnknown(reader);
        return images;
    }

    private static void RejectUnknown(MappingReader reader) => reader.RejectUnknown(DiagnosticCodes.UnknownSetting, "setting");

    private static string? LanguageCode(Located<string> code, DiagnosticBag diagnostics)
    {
        if (Language.Find(code.Value) is { } language) return language.Code;
        diagnostics.Add(DiagnosticCodes.UnknownLanguage, code.Position, $"`{code.Value}` is not a language code that is known here",
            Language.Advice(code.Value));
        return null;
    }
}
