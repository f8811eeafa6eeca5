using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace StaticGen.Rendering;

/// <summary>A feed as JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

    public static ReadOnlyMemory<byte> Write(FeedText feed, string self)
    {
        var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Home);
            json.WriteString("feed_url", self);
            json.WriteString("description", feed.Description);
            json.WriteString("language", feed.Language);
            json.WriteStartArray("items");
            foreach (var article in feed.Articles) WriteItem(json, feed, article);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedText feed, ArticleView view)
    {
        var (url, summary) = (feed.UrlOf(view), feed.SummaryOf(view));
        json.WriteStartObject();
        json.WriteString("id", url);
        json.WriteString("url", url);
        json.WriteString("title", feed.Words(view.Article.Title));
        if (summary is not null) json.WriteString("summary", summary);
        // "Items": one of the two must be there.
        if (feed.HtmlOf(view) is { } html) json.WriteString("content_html", html);
        else json.WriteString("content_text", summary ?? feed.Words(view.Article.Title));
        json.WriteString("date_published", AtomFeed.Rfc3339(FeedText.Published(view)));
        json.WriteString("date_modified", AtomFeed.Rfc3339(FeedText.Changed(view)));
        if (ArticleModel.Authors(view) is { Count: > 0 } authors)
        {
            json.WriteStartArray("authors");
            foreach (var author in authors)
            {
                json.WriteStartObject();
                json.WriteString("name", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (view.Article.FrontMatter.Tags is { Count: > 0 } tags)
        {
            json.WriteStartArray("tags");
            foreach (var tag in tags) json.WriteStringValue(tag.Value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
