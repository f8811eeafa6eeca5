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
            json.WriteString("language", feed.Language.Code);
            WriteHubs(json, feed.Hubs);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries) WriteItem(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    private static void WriteHubs(Utf8JsonWriter json, IReadOnlyList<string> hubs)
    {
        if (hubs.Count == 0) return;
        json.WriteStartArray("hubs");
        foreach (var hub in hubs)
        {
            json.WriteStartObject();
            json.WriteString("type", "WebSub");
            json.WriteString("url", hub);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Url);
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);
        if (entry.Summary is not null) json.WriteString("summary", entry.Summary);
        // "Items": one of the two must be there.
        if (entry.Html is not null) json.WriteString("content_html", entry.Html);
        else json.WriteString("content_text", entry.Summary ?? entry.Title);
        // An attachment would be something to play or to keep; "image" is what readers show.
        if (entry.Image is { } image) json.WriteString("image", image.Url);
        json.WriteString("date_published", AtomFeed.Rfc3339(entry.Published));
        json.WriteString("date_modified", AtomFeed.Rfc3339(entry.Changed));
        if (entry.Authors.Count > 0)
        {
            json.WriteStartArray("authors");
            foreach (var author in entry.Authors)
            {
                json.WriteStartObject();
                json.WriteString("name", author.Name);
                if (author.Url is not null) json.WriteString("url", author.Url);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (entry.Categories.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var category in entry.Categories) json.WriteStringValue(category);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
