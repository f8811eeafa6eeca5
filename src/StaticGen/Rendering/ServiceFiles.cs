using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StaticGen.Configuration;
using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>The bytes of each <see cref="ServiceFile"/>.</summary>
internal static class ServiceFiles
{
    // What a program reads to know the site, not to have it.
    private const int ListedArticles = 100;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

    public static ReadOnlyMemory<byte> Write(Site site, ServiceFileKind kind) => kind switch
    {
        ServiceFileKind.Redirects => Text(Redirects(site)),
        ServiceFileKind.NoJekyll => default,
        ServiceFileKind.Cname => Text([site.Config.Host.Cname!]),
        ServiceFileKind.SecurityTxt => Text(SecurityTxt(site, site.Config.Security!)),
        ServiceFileKind.WebAppManifest => Manifest(site, site.Config.WebApp!),
        ServiceFileKind.LlmsTxt => Text(LlmsTxt(site)),
        _ => throw new InvalidOperationException($"no text for {kind}"),
    };

    private static ReadOnlyMemory<byte> Text(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    // Hosts differ in whether /old/ stands for /old too.
    private static IEnumerable<string> Redirects(Site site)
    {
        foreach (var redirect in OutputPlanner.Redirects(site.Languages).OrderBy(r => r.OldPath.Value, StringComparer.Ordinal))
        {
            var (from, to) = (site.Urls.Url(redirect.OldPath), site.Urls.Url(redirect.Post.Path));
            yield return $"{from} {to} 301";
            if (redirect.OldPath.IsPage) yield return $"{from.TrimEnd('/')} {to} 301";
        }
    }

    private static IEnumerable<string> SecurityTxt(Site site, SecurityContact security)
    {
        foreach (var address in security.Contact) yield return $"Contact: {address}";
        yield return $"Expires: {security.Expires.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH':'mm':'ss'Z'", CultureInfo.InvariantCulture)}";
        foreach (var address in security.Encryption) yield return $"Encryption: {address}";
        foreach (var address in security.Acknowledgments) yield return $"Acknowledgments: {address}";
        if (security.PreferredLanguages.Count > 0) yield return $"Preferred-Languages: {string.Join(", ", security.PreferredLanguages)}";
        // §2.5.2: a web address, and so https.
        if (site.Config.BaseUrl.Scheme == Uri.UriSchemeHttps) yield return $"Canonical: {site.Urls.Absolute(new ServiceFile(ServiceFileKind.SecurityTxt).Path)}";
        foreach (var address in security.Policy) yield return $"Policy: {address}";
        foreach (var address in security.Hiring) yield return $"Hiring: {address}";
    }

    private static ReadOnlyMemory<byte> Manifest(Site site, WebAppSettings settings)
    {
        var language = site.Languages[0];
        var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Json))
        {
            json.WriteStartObject();
            json.WriteString("id", site.Urls.BasePath);
            json.WriteString("name", site.Title);
            if (settings.ShortName is not null) json.WriteString("short_name", settings.ShortName);
            if (language.Description is not null) json.WriteString("description", language.Description);
            json.WriteString("lang", language.Language.Code);
            json.WriteString("dir", language.Language.Direction);
            json.WriteString("start_url", site.Urls.BasePath);
            json.WriteString("scope", site.Urls.BasePath);
            json.WriteString("display", settings.Display);
            if (settings.ThemeColor is not null) json.WriteString("theme_color", settings.ThemeColor);
            if (settings.BackgroundColor is not null) json.WriteString("background_color", settings.BackgroundColor);
            json.WriteStartArray("icons");
            foreach (var asset in site.Assets.All)
            {
                if (!asset.Name.StartsWith("assets/icons/", StringComparison.Ordinal) || IconOf(asset) is not var (type, sizes)) continue;
                json.WriteStartObject();
                json.WriteString("src", site.Urls.Url(asset.Path));
                json.WriteString("sizes", sizes);
                json.WriteString("type", type);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static (string Type, string Sizes)? IconOf(ThemeAsset asset)
    {
        if (asset.Name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)) return ("image/svg+xml", "any");
        var bytes = asset.Content.Span;
        // PNG §5.2, §11.2.1: after signature, length and name of the first chunk, the width and the height.
        if (bytes.Length < 24 || !bytes[1..4].SequenceEqual("PNG"u8) || !bytes[12..16].SequenceEqual("IHDR"u8)) return null;
        return ("image/png", string.Create(CultureInfo.InvariantCulture, $"{BinaryPrimitives.ReadUInt32BigEndian(bytes[16..])}x{BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])}"));
    }

    // The form of llmstxt.org: a title, a quotation, then lists of links under headings.
    private static IEnumerable<string> LlmsTxt(Site site)
    {
        yield return $"# {Inline(site.Title)}";
        if (site.Languages[0].Description is { } about)
        {
            yield return "";
            yield return $"> {Inline(about)}";
        }

        foreach (var language in site.Languages)
        {
            var posts = language.Pages.Concat(language.Articles.Take(ListedArticles)).ToList();
            if (posts.Count == 0) continue;
            yield return "";
            yield return $"## {Inline(language.Title.Text)} ({language.Language.Code})";
            yield return "";
            foreach (var post in posts)
            {
                var description = ArticleModel.Description(new ArticleView(site, language, post));
                yield return $"- [{Inline(post.Article.Title)}]({site.Urls.Absolute(post.Path)}){(description is null ? "" : ": " + Inline(description))}";
            }
        }
    }

    private static string Inline(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '[' or ']' or '\\' or '<' or '`' or '*' or '_') line.Append('\\');
            line.Append(char.IsControl(c) ? ' ' : c);
        }

        return line.ToString();
    }
}
