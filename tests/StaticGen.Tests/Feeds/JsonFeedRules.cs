using System.Text.Json;

namespace StaticGen.Tests.Feeds;

/// <summary>The rules of JSON Feed 1.1 (jsonfeed.org/version/1.1), by its list of fields, each for every feed of a real site.</summary>
public sealed class JsonFeedRules(FeedSite site) : IClassFixture<FeedSite>
{
    private static readonly Dictionary<string, JsonValueKind> OfFeed = new()
    {
        ["version"] = JsonValueKind.String,
        ["title"] = JsonValueKind.String,
        ["home_page_url"] = JsonValueKind.String,
        ["feed_url"] = JsonValueKind.String,
        ["description"] = JsonValueKind.String,
        ["user_comment"] = JsonValueKind.String,
        ["next_url"] = JsonValueKind.String,
        ["icon"] = JsonValueKind.String,
        ["favicon"] = JsonValueKind.String,
        ["authors"] = JsonValueKind.Array,
        ["language"] = JsonValueKind.String,
        ["expired"] = JsonValueKind.True,
        ["hubs"] = JsonValueKind.Array,
        ["items"] = JsonValueKind.Array,
    };

    private static readonly Dictionary<string, JsonValueKind> OfItem = new()
    {
        ["id"] = JsonValueKind.String,
        ["url"] = JsonValueKind.String,
        ["external_url"] = JsonValueKind.String,
        ["title"] = JsonValueKind.String,
        ["content_html"] = JsonValueKind.String,
        ["content_text"] = JsonValueKind.String,
        ["summary"] = JsonValueKind.String,
        ["image"] = JsonValueKind.String,
        ["banner_image"] = JsonValueKind.String,
        ["date_published"] = JsonValueKind.String,
        ["date_modified"] = JsonValueKind.String,
        ["authors"] = JsonValueKind.Array,
        ["tags"] = JsonValueKind.Array,
        ["language"] = JsonValueKind.String,
        ["attachments"] = JsonValueKind.Array,
    };

    public static TheoryData<string> Lists => FeedSite.Theory;

    private List<JsonElement> Items(string list) => [.. site.Json(list).GetProperty("items").EnumerateArray()];

    // "Top-level": version, title and items are required, each field has its type, and all others begin with an underscore ("Extensions").
    [Theory]
    [MemberData(nameof(Lists))]
    public void A_feed_has_the_fields_of_its_kind_each_once(string list)
    {
        var feed = site.Json(list);

        AssertFields(feed, OfFeed, "version", "title", "items");
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal((FeedSite.AddressOf(list), FeedSite.AddressOf(list + "feed.json")), (feed.GetProperty("home_page_url").GetString(), feed.GetProperty("feed_url").GetString()));
        // RFC 5646.
        Assert.Equal(list.Split('/')[0] is "en" or "ru" ? list[..2] : "ar", feed.GetProperty("language").GetString());
    }

    // "Items": id is required and a string that is never used again; content_html or content_text must be there.
    [Theory]
    [MemberData(nameof(Lists))]
    public void An_item_has_the_fields_of_its_kind_each_once(string list)
    {
        Assert.All(Items(list), item =>
        {
            AssertFields(item, OfItem, "id");
            Assert.True(item.TryGetProperty("content_html", out _) || item.TryGetProperty("content_text", out _));
            Assert.All((string[])["url", "image"], name => Assert.True(!item.TryGetProperty(name, out var url) || Uri.TryCreate(url.GetString(), UriKind.Absolute, out _)));
            // RFC 3339.
            Assert.All((string[])["date_published", "date_modified"], name => Assert.Matches(AtomRules.Rfc3339, item.GetProperty(name).GetString()));
        });
        Assert.Equal(Items(list).Count, Items(list).Select(item => item.GetProperty("id").GetString()).Distinct().Count());
    }

    // "Items", authors: objects with name, url or avatar; "Tags": texts.
    [Theory]
    [MemberData(nameof(Lists))]
    public void Authors_are_objects_and_tags_are_texts(string list) => Assert.All(Items(list), item =>
    {
        if (item.TryGetProperty("authors", out var authors))
        {
            Assert.NotEmpty(authors.EnumerateArray());
            Assert.All(authors.EnumerateArray(), author =>
            {
                Assert.All(author.EnumerateObject(), field => Assert.Contains(field.Name, (string[])["name", "url", "avatar"]));
                Assert.NotEmpty(author.GetProperty("name").GetString()!);
            });
        }

        if (item.TryGetProperty("tags", out var tags)) Assert.All(tags.EnumerateArray(), tag => Assert.NotEmpty(tag.GetString()!));
    });

    // "Hubs": type and url are both required.
    [Theory]
    [MemberData(nameof(Lists))]
    public void Hubs_have_type_and_address(string list) => Assert.Equal(
        [("WebSub", "https://hub.example/?a=1&b=2")],
        site.Json(list).GetProperty("hubs").EnumerateArray().Select(hub => (hub.GetProperty("type").GetString()!, hub.GetProperty("url").GetString()!)));

    // "Items", image: the main picture.
    [Fact]
    public void The_picture_of_an_article_is_the_image_of_its_item() => Assert.Equal(
        ["https://example.github.io/repo/a/photo.png", "https://cdn.example/a%20b.webp?x=1&y=%D8%A8"], Items("").Select(item => item.GetProperty("image").GetString()!));

    private static void AssertFields(JsonElement element, Dictionary<string, JsonValueKind> known, params string[] required)
    {
        var names = element.EnumerateObject().Select(field => field.Name).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.All(required, name => Assert.Contains(name, names));
        Assert.All(element.EnumerateObject(), field => Assert.Equal(known.GetValueOrDefault(field.Name, JsonValueKind.Undefined), field.Value.ValueKind));
    }
}
