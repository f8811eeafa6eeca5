using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StaticGen.Tests.Rendering;

/// <summary>Redirects, and the files that hosts, browsers and programs read: against the documents that define them.</summary>
public class FilesForMachines
{
    private const string Aliases = """
        -- staticgen.yaml --
        base-url: https://name.github.io/repo/
        -- content/articles/new.md --
        ---
        title: جديد
        aliases: [/قديم, /2019/old.html]
        ---
        """;

    private const string Security = """
        -- staticgen.yaml --
        base-url: https://example.org/
        time-zone: Asia/Dubai
        security-txt:
          contact: ["mailto:security@example.org", "https://example.org/report/"]
          expires: 2026-12-01
          encryption: https://example.org/key.asc
          acknowledgments: https://example.org/thanks/
          policy: https://example.org/policy/
          hiring: https://example.org/jobs/
          preferred-languages: [ar, en]
        -- content/pages/about.md --
        # عن
        """;

    [Fact]
    public void An_alias_is_a_page_that_sends_readers_on_and_names_the_new_address_to_search_engines()
    {
        using var site = TestSite.With(Aliases).Build();

        foreach (var page in new[] { "قديم/index.html", "2019/old.html" }.Select(site.Page))
        {
            Assert.Equal("https://name.github.io/repo/new/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal("0; url=/repo/new/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
            Assert.Equal("/repo/new/", page.QuerySelector("a")!.GetAttribute("href"));
            // Google has left out the new address too where an old one said noindex.
            Assert.Null(page.QuerySelector("meta[name=robots]"));
        }

        Assert.False(site.Has("_redirects"));
        Assert.DoesNotContain("old.html", site.Read("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_redirects_gets_a_list_in_place_of_pages()
    {
        using var site = TestSite.With(Aliases + "\n-- content/articles/b.md --\n[قديم](/قديم/)\n\n# ب\n").Build();
        site.Write("staticgen.yaml", "base-url: https://name.github.io/repo/\nhost: {redirects: file}\n").Build();

        Assert.Equal(
            "/repo/2019/old.html /repo/new/ 301\n/repo/%D9%82%D8%AF%D9%8A%D9%85/ /repo/new/ 301\n/repo/%D9%82%D8%AF%D9%8A%D9%85 /repo/new/ 301\n",
            site.Read("_redirects"));
        Assert.False(site.Has("قديم/index.html"));
        Assert.False(site.Has("2019/old.html"));
    }

    [Fact]
    public void An_address_that_the_host_sends_elsewhere_can_be_no_page_either()
    {
        using var site = TestSite.With(Aliases + "\n-- content/articles/قديم.md --\n# ب\n").Write("staticgen.yaml", "host: {redirects: file}\n");

        Assert.Equal("SG0402", Assert.Single(site.Diagnose()).Code);
    }

    [Fact]
    public void GitHub_Pages_is_told_the_domain_and_to_leave_the_files_alone()
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yaml", "base-url: https://www.example.org/\nhost: {nojekyll: true, cname: WWW.Example.org}\n").Build();

        Assert.Equal(("", "www.example.org\n"), (site.Read(".nojekyll"), site.Read("CNAME")));
    }

    [Fact]
    public void Nothing_is_there_that_nobody_asked_for()
    {
        using var site = TestSite.With("# أ\n").Build();

        Assert.DoesNotContain(site.Outputs(), path => path is "_redirects" or ".nojekyll" or "CNAME" or "llms.txt" or "manifest.webmanifest" || path.StartsWith(".well-known", StringComparison.Ordinal));
        Assert.Null(site.Page("index.html").QuerySelector("link[rel=manifest]"));
    }

    [Fact]
    public void Security_txt_has_the_fields_of_RFC_9116()
    {
        using var site = TestSite.With(Security).Build();

        // §3: the place. §2.2: a field is a line, a name, a colon and a space.
        var lines = site.Read(".well-known/security.txt").Split('\n');
        Assert.Equal("", lines[^1]);
        Assert.All(lines[..^1], line => Assert.Matches("^[A-Za-z-]+: [\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$", line));
        var fields = lines[..^1].Select(line => line.Split(": ", 2)).ToLookup(f => f[0], f => f[1]);
        // §2.5.3: at least one, the best first, each a URI.
        Assert.Equal(["mailto:security@example.org", "https://example.org/report/"], fields["Contact"]);
        // §2.5.5: exactly one, in the form of RFC 3339; midnight in Dubai.
        Assert.Equal("2026-11-30T20:00:00Z", Assert.Single(fields["Expires"]));
        // §2.5.8: once at most, codes between commas.
        Assert.Equal("ar, en", Assert.Single(fields["Preferred-Languages"]));
        // §2.5.2: where the file is.
        Assert.Equal("https://example.org/.well-known/security.txt", Assert.Single(fields["Canonical"]));
        // §2.5.1, §2.5.4, §2.5.6, §2.5.7: web addresses begin with https.
        foreach (var name in (string[])["Acknowledgments", "Encryption", "Hiring", "Policy"]) Assert.StartsWith("https://", Assert.Single(fields[name]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_security_txt_nobody_is_to_trust_is_not_published()
    {
        using var site = TestSite.With(Security);
        // §2.5.5; the instant at which the site changes by itself.
        Assert.Contains("\nNext change: 2026-12-01 00:00:00 +04:00.\n", site.Run("build").Out, StringComparison.Ordinal);

        var result = site.Run(new DateTimeOffset(2026, 11, 30, 20, 0, 0, TimeSpan.Zero), "build");

        Assert.Contains("warning SG0211", result.Error, StringComparison.Ordinal);
        Assert.False(site.Has(".well-known/security.txt"));
    }

    [Fact]
    public void The_web_app_manifest_has_the_members_of_its_specification_and_the_icons_of_the_theme()
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yaml", """
            title: مرصد
            description: وصف
            base-url: https://name.github.io/repo/
            web-app:
              short-name: م
              display: minimal-ui
              theme-color: "#1A5c4c"
              background-color: "#fff"
            """);
        // A PNG of 192 by 180 as far as its header goes; a file that only says it is one; a file that is none.
        Directory.CreateDirectory(Path.Combine(site.Folder, "templates/assets/icons"));
        File.WriteAllBytes(Path.Combine(site.Folder, "templates/assets/icons/icon.png"),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 192, 0, 0, 0, 180, 8, 6, 0, 0, 0]);
        site.Write("templates/assets/icons/wrong.png", "no picture").Write("templates/assets/icons/readme.txt", "icons");
        site.Build();

        // W3C Web Application Manifest §1: members; URLs are resolved against that of the manifest.
        var manifest = JsonDocument.Parse(site.Read("manifest.webmanifest")).RootElement;
        string Text(string name) => manifest.GetProperty(name).GetString()!;
        Assert.Equal(("مرصد", "م", "وصف"), (Text("name"), Text("short_name"), Text("description")));
        Assert.Equal(("ar", "rtl"), (Text("lang"), Text("dir")));
        Assert.Equal(("/repo/", "/repo/", "/repo/"), (Text("start_url"), Text("scope"), Text("id")));
        Assert.Equal(("minimal-ui", "#1a5c4c", "#fff"), (Text("display"), Text("theme_color"), Text("background_color")));
        var icons = manifest.GetProperty("icons").EnumerateArray().ToDictionary(i => i.GetProperty("type").GetString()!, i => i);
        Assert.Equal(["image/png", "image/svg+xml"], icons.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("192x180", "any"), (icons["image/png"].GetProperty("sizes").GetString(), icons["image/svg+xml"].GetProperty("sizes").GetString()));
        Assert.All(icons.Values, icon => Assert.True(site.Has(icon.GetProperty("src").GetString()!["/repo/".Length..])));
        Assert.Contains("مرصد", site.Read("manifest.webmanifest"), StringComparison.Ordinal);
        Assert.Equal("/repo/manifest.webmanifest", site.Page("index.html").QuerySelector("link[rel=manifest]")!.GetAttribute("href"));
    }

    [Fact]
    public void An_overview_for_language_models_is_written_on_request()
    {
        using var site = TestSite.With("""
            -- staticgen.yaml --
            title: مرصد
            description: تحليلات
            base-url: https://example.org/
            llms-txt: true
            languages: {en: {title: Marsad}}
            -- content/articles/a.md --
            ---
            title: "قمة [COP30]"
            description: وصف
            date: 2026-11-01
            ---
            -- content/articles/a.en.md --
            ---
            title: Summit
            description: About it
            date: 2026-11-01
            ---
            -- content/articles/later.md --
            ---
            title: غدا
            date: 2027-01-01
            ---
            """).Build();

        Assert.Equal(
            "# مرصد\n\n> تحليلات\n\n## مرصد (ar)\n\n- [قمة \\[COP30\\]](https://example.org/a/): وصف\n\n## Marsad (en)\n\n- [Summit](https://example.org/en/a/): About it\n",
            site.Read("llms.txt"));
    }

    [Fact]
    public void An_overview_has_the_newest_articles_alone()
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yaml", "base-url: https://example.org/\nllms-txt: true\n");
        var first = new DateOnly(2026, 1, 1);
        for (var i = 0; i < 120; i++) site.Write($"content/articles/n{i}.md", string.Create(CultureInfo.InvariantCulture, $"---\ntitle: ع\ndate: {first.AddDays(i):yyyy-MM-dd}\n---\n"));
        site.Build();

        var listed = Regex.Matches(site.Read("llms.txt"), @"/n([0-9]+)/").Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.Equal(Enumerable.Range(20, 100).Reverse(), listed);
    }
}
