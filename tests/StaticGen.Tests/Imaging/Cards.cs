using StaticGen.Planning;
using StaticGen.Tests.Metadata;

namespace StaticGen.Tests.Imaging;

/// <summary>Social cards of built sites.</summary>
public class Cards
{
    private const string Article = """
        -- content/articles/summit.md --
        ---
        title: "COP30: ماذا بعد القمة؟"
        date: 2026-11-10
        author: ليلى الحمادي
        category: مناخ
        ---
        مقدمة.

        ## الخلفية

        نص.
        """;

    private const string Config = "\n-- staticgen.yaml --\nbase-url: https://news.example/\ntitle: مرصد\n";

    // Rows of the card that hold nothing but the title.
    private const int TitleTop = 200;
    private const int TitleBottom = 510;
    private const int FootTop = 530;

    [Fact]
    public void An_article_and_its_sections_have_cards_that_their_pages_name()
    {
        using var site = Build(Article + Config);

        foreach (var page in (string[])["summit/", "summit/background/"])
        {
            var card = Card(site, page + "card.png");
            Assert.Equal((1200, 630), (card.Width, card.Height));
            Assert.InRange(card.File.Length, 2_000, 60_000);
            var html = site.Page(page + "index.html");
            string? Meta(string name) => html.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");
            Assert.Equal(
                ($"https://news.example/{page}card.png", "1200", "630", "summary_large_image"),
                (Meta("og:image"), Meta("og:image:width"), Meta("og:image:height"), Meta("twitter:card")));
            Assert.EndsWith("COP30: ماذا بعد القمة؟", Meta("og:image:alt"), StringComparison.Ordinal);
            Assert.Equal($"https://news.example/{page}card.png", JsonLd.Text(JsonLd.Subject(html), "image"));
        }

        Assert.NotEqual(Card(site, "summit/card.png").File, Card(site, "summit/background/card.png").File);
        Assert.Null(site.Page("index.html").QuerySelector("meta[property='og:image']"));
    }

    [Fact]
    public void Words_stand_within_the_margins_on_the_side_where_lines_begin()
    {
        using var site = Build($"{Article}\n-- content/articles/summit.en.md --\n---\ntitle: After the summit\ndate: 2026-11-10\nauthor: Layla\n---\nText.{Config}");

        var (arabic, english) = (Card(site, "summit/card.png"), Card(site, "en/summit/card.png"));
        var (title, latin) = (arabic.Ink(TitleTop, TitleBottom), english.Ink(TitleTop, TitleBottom));

        Assert.InRange(title.Right, 1118, 1124);
        Assert.True(title.Left > 200);
        Assert.InRange(latin.Left, 76, 82);
        Assert.True(latin.Right < 1000);
        // Author and date stand at the two ends.
        foreach (var card in (CardPixels[])[arabic, english])
        {
            var foot = card.Ink(FootTop, 630);
            Assert.InRange(foot.Left, 76, 80);
            Assert.InRange(foot.Right, 1120, 1124);
            var all = card.Ink(0, 630);
            Assert.True(all is { Left: >= 76, Top: >= 40, Right: <= 1124, Bottom: <= 600 }, $"{all}");
        }
    }

    [Fact]
    public void A_card_is_the_same_whatever_else_is_drawn_and_by_how_many()
    {
        var others = string.Concat(Enumerable.Range(1, 6).Select(i => $"\n-- content/articles/{i}.md --\n---\ntitle: مقال آخر {i}\ndate: 2026-10-0{i}\n---\nنص."));
        using var alone = Build(Article + Config, "--jobs", "1");
        using var among = Build(Article + others + Config, "--jobs", "4");

        Assert.Equal(Card(alone, "summit/card.png").File, Card(among, "summit/card.png").File);
        Assert.Equal(Card(alone, "summit/background/card.png").File, Card(among, "summit/background/card.png").File);
    }

    [Fact]
    public void A_card_that_was_drawn_is_drawn_no_more()
    {
        using var cache = new TemporaryFolder();
        using var site = TestSite.With(Article + Config);
        (site.HasCards, site.CacheFolder) = (true, cache.Path);
        site.Build();
        var before = Kept();

        site.Write("content/articles/summit.md", File.ReadAllText(Path.Combine(site.Folder, "content/articles/summit.md")) + "\nجملة.\n").Build();
        Assert.Equal(before, Kept());

        site.Write("content/articles/summit.md", File.ReadAllText(Path.Combine(site.Folder, "content/articles/summit.md")).Replace("ليلى", "منى", StringComparison.Ordinal)).Build();
        Assert.Equal(before.Count + 2, Kept().Count);

        List<(string, DateTime)> Kept() => [.. Directory.EnumerateFiles(Path.Combine(cache.Path, "images"), "*", SearchOption.AllDirectories).Order().Select(f => (f, File.GetLastWriteTimeUtc(f)))];
    }

    [Fact]
    public void Without_cards_a_page_names_the_image_of_its_article()
    {
        using var site = Build(Article.Replace("category: مناخ", "image: /photo.png\nimage-alt: صورة", StringComparison.Ordinal) + Config + "cards: false\n-- static/photo.png --\nx");

        Assert.DoesNotContain(site.Outputs(), output => output.Contains("card.", StringComparison.Ordinal));
        Assert.Equal("https://news.example/photo.png", site.Page("summit/index.html").QuerySelector("meta[property='og:image']")?.GetAttribute("content"));
    }

    [Fact]
    public void Section_pages_may_have_the_card_of_their_article()
    {
        using var site = Build(Article + Config + "cards: {sections: false}");

        Assert.Equal(["summit/card.png"], site.Outputs().Where(output => output.Contains("card.", StringComparison.Ordinal)));
        Assert.Equal("https://news.example/summit/card.png", site.Page("summit/background/index.html").QuerySelector("meta[property='og:image']")?.GetAttribute("content"));
    }

    [Fact]
    public void An_author_may_bring_a_card()
    {
        using var site = Build(Article.Replace("summit.md", "summit/index.md", StringComparison.Ordinal) + Config + "-- content/articles/summit/card.jpg --\nown");

        Assert.True(site.Has("summit/card.jpg"));
        Assert.False(site.Has("summit/card.png"));
        var html = site.Page("summit/index.html");
        Assert.Equal("https://news.example/summit/card.jpg", html.QuerySelector("meta[property='og:image']")?.GetAttribute("content"));
        Assert.Null(html.QuerySelector("meta[property='og:image:width']"));
    }

    [Fact]
    public void Colours_are_those_of_the_settings()
    {
        using var site = Build(Article + Config + """cards: {background: "#123", text: "#ffff00", accent: "#00ff00", muted: "#ff0000", align: center}""");

        var card = Card(site, "summit/card.png");
        Assert.Equal(new StaticGen.Imaging.CardColor(0x11, 0x22, 0x33), card[0, 0]);
        var colors = Enumerable.Range(0, 630).SelectMany(y => Enumerable.Range(0, 1200).Select(x => card[x, y])).ToHashSet();
        Assert.Contains(new StaticGen.Imaging.CardColor(255, 255, 0), colors);
        Assert.Contains(new StaticGen.Imaging.CardColor(0, 255, 0), colors);
        Assert.Contains(new StaticGen.Imaging.CardColor(255, 0, 0), colors);
        var title = card.Ink(TitleTop, TitleBottom);
        Assert.InRange(title.Left + title.Right, 1196, 1204);
    }

    [Fact]
    public void Pictures_and_signs_that_no_font_has_are_left_out()
    {
        using var site = Build("-- content/articles/a.md --\n---\ntitle: قمة المناخ\n---\nنص.\n-- content/articles/b.md --\n---\ntitle: قمة 🎉 المناخ ▶️\n---\nنص." + Config);

        Assert.Equal(Card(site, "a/card.png").File, Card(site, "b/card.png").File);
    }

    [Fact]
    public void A_telephone_number_is_not_broken()
    {
        const string title = "وزارة الاقتصاد تفتح خطا ساخنا للشركات +971 4 123 4567 طوال الأسبوع";
        using var site = Build($"-- content/articles/a.md --\n# {title}\n\nنص.\n-- content/articles/b.md --\n# {title.Replace("971 4 123 4567", "971\u00A04\u00A0123\u00A04567", StringComparison.Ordinal)}\n\nنص." + Config);

        Assert.Equal(Card(site, "b/card.png").File, Card(site, "a/card.png").File);
    }

    [Fact]
    public void A_page_without_anything_but_a_title_has_a_card()
    {
        using var site = Build("-- content/articles/a.md --\n# قمة\n\nنص.\n-- content/pages/about.md --\n# عن الموقع\n\nنص." + Config);

        Assert.Equal(["a/card.png", "about/card.png"], site.Outputs().Where(output => output.EndsWith(".png", StringComparison.Ordinal)));
        // Nothing stands where author and date would.
        Assert.Equal(-1 + 1, Card(site, "a/card.png").Ink(TitleBottom + 4, 630).Right);
    }

    [Fact]
    public void Wrong_settings_are_reported_where_they_stand()
    {
        using var site = TestSite.With(Article + Config + "cards:\n  background: green\n  image: nowhere.jpg\n  fonts: IBM Plex Sans Arabik\n  cover: 120\n  colour: red");
        site.HasCards = true;

        Assert.Equal(
            ["SG0212 staticgen.yaml:4:15", "SG0350 staticgen.yaml:5:10", "SG0351 staticgen.yaml:6:10", "SG0131 staticgen.yaml:7:10", "SG0201 staticgen.yaml:8:3"],
            site.Diagnose().Select(d => d.Place));
    }

    [Fact]
    public void A_letter_of_the_sites_name_that_no_font_has_is_reported()
    {
        using var site = TestSite.With(Article + "\n-- staticgen.yaml --\nbase-url: https://news.example/\ntitle: 中 مرصد");
        site.HasCards = true;

        Assert.Contains(site.Diagnose(), d => d.Code == "SG0320" && d.Message.Contains("U+4E2D", StringComparison.Ordinal));
    }

    [Fact]
    public void The_preview_draws_a_card_when_it_is_asked_for()
    {
        using var site = TestSite.With(Article + Config);
        var live = new LiveSite(new BuildOptions { Source = site.Folder, Output = Path.Combine(site.Folder, "site"), Now = TestSite.Now });
        var snapshot = live.Update(StaticGen.Reading.SourceChanges.Everything, TestSite.Now).Current!;
        using var renderer = snapshot.CreateRenderer();

        var card = Assert.IsType<CardImage>(snapshot.Site.Outputs.Single(output => output.Path.Value == "summit/card.png"));
        var shown = renderer.Render(card).ToArray();
        live.Close();

        using var built = Build(Article + Config);
        Assert.Equal(Card(built, "summit/card.png").File, shown);
    }

    private static TestSite Build(string files, params string[] arguments)
    {
        var site = TestSite.With(files);
        site.HasCards = true;
        return site.Build(arguments);
    }

    private static CardPixels Card(TestSite site, string path)
    {
        Assert.True(site.Has(path), $"no {path} in\n{string.Join('\n', site.Outputs())}");
        return new CardPixels(File.ReadAllBytes(Path.Combine(site.Folder, "site", path)));
    }
}
