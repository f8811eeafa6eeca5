using System.Buffers;
using System.Text;
using System.Text.Json;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>
/// What search engines read of a page: JSON-LD in the words of schema.org, as one script element. Each thing has the same <c>@id</c> on every
/// page that names it: <c>/slug/#article</c>, <c>/slug/background/#section</c>, <c>/authors/name/#person</c>, <c>/#website</c>,
/// <c>/#publisher</c>. For one thread.
/// </summary>
internal sealed partial class StructuredData : IDisposable
{
    private const string Start = "<script type=\"application/ld+json\">";
    private const string End = "</script>";

    private readonly Site _site;
    private readonly ArrayBufferWriter<byte> _buffer = new(8 * 1024);
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, byte[]> _publishers;
    private readonly Dictionary<string, byte[]> _websites;
    private readonly string? _logo;

    public StructuredData(Site site)
    {
        _site = site;
        _json = new Utf8JsonWriter(_buffer, TemplateJson.Options);
        _logo = LogoOf(site);
        _publishers = site.Languages.ToDictionary(l => l.Language.Code, l => Piece(() => WritePublisher(l)), StringComparer.Ordinal);
        _websites = site.Languages.ToDictionary(l => l.Language.Code, l => Piece(() => WriteWebsite(l)), StringComparer.Ordinal);
    }

    public void Dispose() => _json.Dispose();

    private static string? LogoOf(Site site)
    {
        if (site.Config.Publisher.Logo is not { Value: var logo }) return null;
        if (UrlSafety.KindOf(logo, isImage: true) != UrlKind.Internal) return logo;
        return site.Links.ResolveFromRoot(logo) is { Path: { } path } link ? site.Urls.Absolute(path) + link.Suffix : null;
    }

    private string Script(PageView page, Action write)
    {
        Begin();
        _json.WriteStartObject();
        _json.WriteString(Names.Context, "https://schema.org");
        _json.WriteStartArray(Names.Graph);
        write();
        WriteBreadcrumbs(page);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        return string.Create(Encoding.UTF8.GetCharCount(_buffer.WrittenSpan) + Start.Length + End.Length, _buffer, static (text, buffer) =>
        {
            Start.CopyTo(text);
            End.CopyTo(text[^End.Length..]);
            Encoding.UTF8.GetChars(buffer.WrittenSpan, text[Start.Length..^End.Length]);
        });
    }

    // What is the same on many pages is written once.
    private byte[] Piece(Action write)
    {
        Begin();
        write();
        _json.Flush();
        return _buffer.WrittenSpan.ToArray();
    }

    private void Begin()
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
    }

    private void WritePublisher(LanguageSite language)
    {
        Open(Names.Organization, PublisherId);
        Text(Names.Name, PublisherName(language));
        _json.WriteString(Names.Url, _site.Urls.Absolute(new SitePath("")));
        if (_logo is not null)
        {
            _json.WriteStartObject(Names.Logo);
            _json.WriteString(Names.Type, Names.ImageObject);
            _json.WriteString(Names.Url, _logo);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteWebsite(LanguageSite language)
    {
        var home = _site.Urls.Absolute(_site.Urls.Home(language.Language));
        Open(Names.WebSite, home + "#website");
        _json.WriteString(Names.Url, home);
        Text(Names.Name, language.Title.Text);
        _json.WriteEndObject();
    }

    // The path from the home page to this page; the home page has none.
    private void WriteBreadcrumbs(PageView page)
    {
        if (page.Parents.Count == 0) return;
        Open(Names.BreadcrumbList, null);
        _json.WriteStartArray(Names.ItemListElement);
        for (var i = 0; i <= page.Parents.Count; i++)
        {
            var parent = i < page.Parents.Count ? page.Parents[i] : null;
            Open(Names.ListItem, null);
            _json.WriteNumber(Names.Position, i + 1);
            Text(Names.Name, parent?.Title ?? page.Title);
            _json.WriteStartObject(Names.Item);
            _json.WriteString(Names.Id, parent?.Url is { } url ? _site.Urls.Absolute(url) : _site.Urls.Absolute(page.Path));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private string PublisherId => _site.Urls.Absolute(new SitePath("")) + "#publisher";

    private string PublisherName(LanguageSite language) => _site.Config.Publisher.Name ?? language.Title.Text;

    private void Open(JsonEncodedText type, string? id)
    {
        _json.WriteStartObject();
        _json.WriteString(Names.Type, type);
        if (id is not null) _json.WriteString(Names.Id, id);
    }

    private void Text(JsonEncodedText name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) _json.WriteString(name, TemplateJson.WellFormed(text));
    }

    // Raw, because the encoder writes the plus sign of an offset as \u002B.
    private void Date(JsonEncodedText name, DateTimeOffset? date)
    {
        if (date is not { } instant) return;
        _json.WritePropertyName(name);
        _json.WriteRawValue($"\"{TemplateFunctions.ToIsoDate(instant)}\"", skipInputValidation: true);
    }

    private void Raw(JsonEncodedText name, byte[] json)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(json, skipInputValidation: true);
    }
}
