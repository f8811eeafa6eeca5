using System.Text;
using StaticGen.Reading;

namespace StaticGen.Tests.Reading;

/// <summary>Requirement F2: what the theme's fonts have, and the warning for letters they have not.</summary>
public class FontCoverages
{
    private static readonly FontCoverage Fonts = FontCoverage.Of(Theme.Default)!;

    [Theory]
    [InlineData("Arabic", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْٰٕٓٔٱـ٠١٢٣٤٥٦٧٨٩،؛؟٪٫٬ﷺ")]
    [InlineData("Persian, Urdu, Kurdish, Uyghur, Pashto, Sindhi", "پچژگکیۀەۋۆېىھہےڑٹڈںۇۈڭڤڕڵێئښځڅډړږټڼډڄڏڳڱڦ۰۱۲۳۴۵۶۷۸۹")]
    [InlineData("Kazakh in Arabic letters", "ابۆگعدەجزيكقلمنڭوپرستۋۇفحھشىٴٵٶٷٸچ")]
    [InlineData("Kazakh", "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя")]
    [InlineData("Russian", "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№")]
    [InlineData("English, Turkish, German, French", "ABCXYZabcxyz0123456789ÄÖÜßéèêçñŒœÇĞİıŞşğ€$£")]
    public void The_theme_has_the_letters_of(string languages, string letters) =>
        Assert.True(Fonts.Missing(letters).Count == 0, $"{languages}: {string.Join(' ', Fonts.Missing(letters).Select(m => $"U+{m.Character.Value:X4}"))}");

    [Fact]
    public void Letters_no_font_has_are_told_once_and_in_order()
    {
        // The new riyal sign, Chinese, Cuneiform outside of the first plane; pictures and arrows are nobody's letters.
        var missing = Fonts.Missing("أ\u20C1ب中→ 😀 中\U00012000\u20C1");

        Assert.Equal([(1, 0x20C1), (3, 0x4E2D), (10, 0x12000)], missing.Select(m => (m.Offset, m.Character.Value)));
        Assert.True(Fonts.Has(new Rune('ق')));
        Assert.False(Fonts.Has(new Rune(0x12000)));
    }

    [Fact]
    public void A_letter_is_covered_only_where_its_range_offers_it()
    {
        using var site = TestSite.With("# قمة Summit\n").Write("templates/assets/css/site.css",
            "@font-face { font-family: A; src: url('../fonts/noto-naskh-arabic-arabic-400.woff2'); unicode-range: U+62?, U+0640-0645; }");

        // ق and م are in the range, ة is, and no Latin letter.
        Assert.Equal(["U+0053", "U+0075", "U+006D", "2 more characters are in no font of the theme"], Letters(site).Select(d => d.Message.Replace(" is in no font of the theme", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_theme_without_fonts_of_its_own_is_not_looked_at()
    {
        using var site = TestSite.With("# 中文\n").Write("templates/assets/css/site.css", "body { font-family: serif }").Write("templates/assets/css/article.css", "p { margin: 0 }");

        Assert.Empty(Letters(site));
    }

    [Theory]
    [InlineData("url(https://fonts.example/a.woff2)")]
    [InlineData("url(../fonts/broken.woff2)")]
    [InlineData("url(../fonts/broken.woff)")]
    [InlineData("local('Amiri')")]
    public void A_font_that_cannot_be_read_is_taken_at_its_word(string address)
    {
        using var site = TestSite.With("# 中文\n").Write("templates/assets/css/site.css", $"@font-face {{ font-family: A; src: {address}; unicode-range: U+4E2D }}")
            .Write("templates/assets/fonts/broken.woff2", "wOF2 and no more").Write("templates/assets/fonts/broken.woff", "wOFF");

        Assert.Equal(["U+6587 is in no font of the theme"], Letters(site).Select(d => d.Message));
    }

    [Fact]
    public void A_warning_names_the_letter_and_its_place()
    {
        using var site = TestSite.With("""
            ---
            title: قمة
            tags: [中]
            slug: a
            ---
            السعر 20 \u20C1 للواحد.

            وهو \u20C1 أيضًا.
            """.Replace("\\u20C1", "\u20C1", StringComparison.Ordinal));

        Assert.Equal(
            ["SG0320 content/articles/a.md:3:8 U+4E2D is in no font of the theme", "SG0320 content/articles/a.md:6:10 U+20C1 is in no font of the theme"],
            Letters(site).Select(d => $"{d.Code} {d.Path}:{d.Line}:{d.Column} {d.Message}"));
    }

    [Fact]
    public void What_readers_do_not_see_in_the_fonts_of_the_theme_is_not_counted()
    {
        using var site = TestSite.With("""
            ---
            title: قمة
            params: {note: 中}
            ---
            [رابط](https://example.org/文) <!-- 字 --> `語` نص.

            ```
            漢
            ```
            """);

        Assert.Empty(Letters(site));
    }

    [Fact]
    public void The_articles_of_the_example_have_no_such_letter()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestData.Root, "content"), "*.md", SearchOption.AllDirectories))
            Assert.Empty(Fonts.Missing(File.ReadAllText(file)));
    }

    // OpenType 1.9.1, cmap format 4 and 12, made by hand: A to C with C missing, and U+10000.
    [Fact]
    public void A_plain_OpenType_file_is_read_too()
    {
        byte[] format4 = [0, 4, 0, 40, 0, 0, 0, 4, 0, 4, 0, 1, 0, 0, 0, 67, 255, 255, 0, 0, 0, 65, 255, 255, 0, 0, 0, 1, 0, 4, 0, 0, 0, 1, 0, 2, 0, 0, 0, 0];
        byte[] format12 = [0, 12, 0, 0, 0, 0, 0, 28, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 3];
        byte[] cmap = [0, 0, 0, 2, 0, 3, 0, 1, 0, 0, 0, 20, 0, 3, 0, 10, 0, 0, 0, 60, .. format4, .. format12];
        byte[] font = [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. "cmap"u8, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, (byte)cmap.Length, .. cmap];

        Assert.Equal([(65, 65), (66, 66), (0x10000, 0x10000)], FontFile.CodePoints(font));
        // Cut off anywhere, or changed anywhere, it is some font or none, and never a fault of ours.
        for (var i = 0; i < font.Length; i++)
        {
            FontFile.CodePoints(font.AsSpan(0, i));
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = font.ToArray();
                changed[i] ^= (byte)(1 << bit);
                FontFile.CodePoints(changed);
            }
        }
    }

    [Fact]
    public void A_broken_WOFF2_file_is_no_font()
    {
        var font = Theme.Default.Find("assets/fonts/noto-serif-cyrillic-400.woff2")!.Content.ToArray();
        Assert.Contains((0x416, 0x416), FontFile.CodePoints(font)!);

        for (var length = 0; length < 600; length++) FontFile.CodePoints(font.AsSpan(0, length));
        for (var i = 0; i < 400; i++)
        {
            var changed = font.ToArray();
            changed[i] ^= 0xFF;
            FontFile.CodePoints(changed);
        }
    }

    private static IReadOnlyList<PrintedDiagnostic> Letters(TestSite site) => [.. site.Diagnose().Where(d => d.Code == "SG0320")];
}
