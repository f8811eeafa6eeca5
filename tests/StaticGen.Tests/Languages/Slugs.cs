using System.Text.RegularExpressions;
using StaticGen.Languages;

namespace StaticGen.Tests.Languages;

/// <summary>Names for addresses. The expected ones follow from the rules in docs/configuration.md.</summary>
public partial class Slugs
{
    [Theory]
    [InlineData("القمة الأولى", "القمة-الأولى")]
    [InlineData("المُستقبَل", "المستقبل")] // tashkeel
    [InlineData("الجمهوريـــة", "الجمهورية")] // tatweel
    [InlineData("مي\u200Cخواهم", "ميخواهم")] // ZWNJ
    [InlineData("\u200Fقمة\u2069", "قمة")] // bidi controls
    [InlineData("\uFEFFقمة", "قمة")]
    [InlineData("\u0627\u0654حمد", "أحمد")] // NFC: ا + hamza above
    [InlineData("\uFED7\uFEE4\uFE94", "قمة")] // presentation forms: qaf initial, meem medial, teh marbuta final
    [InlineData("\uFEFB", "لا")] // lam-alef ligature
    [InlineData("\uFDFA", "صلى-الله-عليه-وسلم")]
    [InlineData("قمة ٢٠٢٦ و۲۰۲۷", "قمة-2026-و2027")]
    [InlineData("COP30: ماذا بعد؟", "cop30-ماذا-بعد")]
    [InlineData("--أ__ب--", "أ-ب")]
    [InlineData("C++ و C#", "c-plus-plus-و-c-sharp")]
    [InlineData("؟!", "")]
    [InlineData("Қазақстан", "қазақстан")]
    public void Keep_the_letters_of_their_language(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("قمة المناخ", "qma-almnakh")]
    [InlineData("العراق", "alaraq")]
    [InlineData("المُستقبَل", "almstqbl")]
    [InlineData("قمة ٢٠٢٦", "qma-2026")]
    [InlineData("Қазақстан", "qazaqstan")]
    [InlineData("Щёлково", "shchyolkovo")]
    [InlineData("Café Ærø", "cafe-aero")]
    [InlineData("قازاق ءتىلى", "qazaq-tala")]
    [InlineData("中国", "")]
    public void Are_transliterated_by_the_table(string text, string slug) => Assert.Equal(slug, Slug.From(text, SlugPolicy.Transliterated));

    [Fact]
    public void The_documentation_shows_the_whole_table()
    {
        var documented = Pair.Matches(File.ReadAllText(Path.Combine(TestData.Root, "docs", "configuration.md"))).Select(m => (m.Groups["letter"].Value[0], m.Groups["latin"].Value)).ToHashSet();

        Assert.All(Transliteration.Table, pair => Assert.Contains((pair.Key, pair.Value.Length == 0 ? "–" : pair.Value), documented));
    }

    [Fact]
    public void Are_at_most_80_letters_and_200_bytes_cut_at_a_hyphen()
    {
        var words = string.Join(' ', Enumerable.Repeat("كلمة", 60));
        var letters = new string('a', 300);

        Assert.True(System.Text.Encoding.UTF8.GetByteCount(Slug.From(words)) <= 200);
        Assert.EndsWith("-كلمة", Slug.From(words), StringComparison.Ordinal);
        Assert.Equal(80, Slug.From(letters).Length);
        // Cut between two letters of one word, never inside one.
        Assert.Equal(50, Slug.From(string.Concat(Enumerable.Repeat("𝒂", 300))).EnumerateRunes().Count());
    }

    [Theory]
    [InlineData("transliterated", "قمة-المناخ.md", "", "qma-almnakh")]
    [InlineData("arabic", "قمة-المناخ.md", "", "قمة-المناخ")]
    [InlineData("ascii", "climate-summit.md", "", "climate-summit")]
    [InlineData("ascii", "قمة.md", "slug: summit", "summit")]
    [InlineData("transliterated", "قمة.md", "slug: قمة-الصيف", "قمة-الصيف")] // chosen is chosen
    public void A_site_chooses_the_letters_of_its_addresses(string policy, string file, string matter, string slug)
    {
        using var site = TestSite.With($"-- staticgen.yaml --\nslugs: {policy}\n-- content/articles/{file} --\n---\ntitle: قمة\ntags: [مناخ]\n{matter}\n---\nنص\n").Build();

        Assert.Contains($"{slug}/index.html", site.Outputs());
        Assert.Contains(policy == "arabic" ? "tags/مناخ/index.html" : "tags/mnakh/index.html", site.Outputs());
    }

    [Theory]
    [InlineData("ascii", "قمة.md", "", "SG0412", 1)]
    [InlineData("ascii", "a.md", "slug: قمة", "SG0412", 3)]
    [InlineData("arabic", "؟.md", "title: ؟", "SG0404", 1)]
    [InlineData("transliterated", "中国.md", "", "SG0404", 1)]
    [InlineData("greek", "a.md", "", "SG0133", null)]
    public void What_makes_no_address_is_an_error(string policy, string file, string matter, string code, int? line)
    {
        using var site = TestSite.With($"-- staticgen.yaml --\nslugs: {policy}\n-- content/articles/{file} --\n---\n{(matter.StartsWith("title", StringComparison.Ordinal) ? "" : file[0] == '中' ? "title: 中\n" : "title: ع\n")}{matter}\n---\nنص\n");

        var diagnostic = Assert.Single(site.Diagnose(), d => d.Severity == "error");

        Assert.Equal(code, diagnostic.Code);
        if (line is not null) Assert.Equal(line, diagnostic.Line);
    }

    // Everything a page says about its address, in every file of the site.
    [Fact]
    public void An_address_is_written_in_one_form_wherever_it_stands()
    {
        using var site = TestSite.With(
            """
            -- staticgen.yaml --
            base-url: https://example.org/موقع/
            -- content/articles/قمة (أولى).md --
            ---
            title: قمة
            date: 2026-11-01
            tags: [أمن]
            aliases: [/قديم/]
            ---
            [نفسها](قمة%20(أولى).md) و[قسم](#background)

            ## الخلفية

            نص.
            -- content/articles/قمة (أولى).en.md --
            ---
            title: Summit
            date: 2026-11-01
            ---
            Text.
            """).Build();
        const string Encoded = "%D9%82%D9%85%D8%A9-%D8%A3%D9%88%D9%84%D9%89";
        var mentions = site.Outputs().Where(o => o.EndsWith(".html", StringComparison.Ordinal) || o.EndsWith(".xml", StringComparison.Ordinal))
            .SelectMany(o => Address.Matches(site.Read(o)).Select(m => m.Value)).Where(a => a.Contains("%D9%82%D9%85", StringComparison.OrdinalIgnoreCase) || a.Contains("قمة", StringComparison.Ordinal)).ToList();

        Assert.True(mentions.Count > 15);
        Assert.All(mentions, mention => Assert.Contains("/%D9%85%D9%88%D9%82%D8%B9/", mention, StringComparison.Ordinal));
        Assert.All(mentions, mention => Assert.Contains($"/{Encoded}/", mention, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<=(?:href|src)=""|content=""(?:0; url=)?|<loc>|<link>|<guid>|href="")[^""<]*[%/][^""<]*")]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"(?<letter>\p{L}|[ٴء]) (?<latin>[a-z]+|–)")]
    private static partial Regex Pair { get; }
}
