using System.Globalization;
using System.Security.Cryptography;
using StaticGen.Languages;
using StaticGen.Tests.Imaging;

namespace StaticGen.Tests;

/// <summary>One site gives the same bytes wherever, whenever and however it is built (FT-12, FT-13, FT-15).</summary>
public class Determinism
{
    private const string AsOf = "2026-11-20";

    /// <summary>Some of everything, with names and words that change under the rules of other languages.</summary>
    private static readonly (string Path, string Text)[] Files =
    [
        ("staticgen.yaml", "title: مرصد\nbase-url: https://example.org/repo/\ntime-zone: America/St_Johns\npage-size: 5\nhijri: beside\ncountry: SA\ndigits: auto\nlanguages: {en: {title: Observer, hijri: instead}}\ncomments: {url: \"mailto:a@b.org?subject={title}\"}\n"),
        .. Enumerable.Range(1, 24).Select(i => (
            string.Create(CultureInfo.InvariantCulture, $"content/articles/خبر-{i}.md"),
            string.Create(CultureInfo.InvariantCulture, $"""
                ---
                title: خبر {i} من TITLE إسطنبول ISTANBUL
                date: 2026-{i % 10 + 1:00}-{i:00} 0{i % 10}:30
                tags: [{(i % 2 == 0 ? "أمن" : "اقتصاد")}, "I{i % 5}", ıi]
                author: كاتب {i % 3}
                ---
                مقدمة {i:0.0} و[الخبر التالي](خبر-{i % 24 + 1}.md).

                ## الخلفية
                نص مع حاشية[^1].

                ## التوقعات
                | أ | ب |
                |---|---|
                | 1 | ٢ |

                [^1]: حاشية {i}.
                """))),
        ("content/articles/خبر-1.en.md", "---\ntitle: News INSIDE Istanbul\ndate: 2026-02-01\ntags: [Security]\naliases: /old/I/\n---\nText.\n\n## Background\nMore.\n"),
        ("content/articles/خبر-2.comments.yaml", "- author: I\n  date: 2026-03-02 12:00\n  text: نعم\n"),
        ("content/articles/İSTANBUL-IĞDIR.md", "---\ntitle: İSTANBUL IĞDIR\ndate: 2026-01-01\n---\n[a](straße.md)\n"),
        ("content/articles/straße.md", "---\ntitle: Straße\ndate: 2026-01-01\n---\n[b](İSTANBUL-IĞDIR.md)\n"),
        ("content/articles/bundle/index.md", "---\ntitle: حزمة\ndate: 2026-01-02\nimage: صورة.png\nimage-alt: ص\n---\n![ص](صورة.png)\n"),
        ("content/articles/bundle/صورة.png", "png"),
        ("content/pages/about.md", "# عن الموقع\n"),
        ("static/files/I.txt", "I\n"),
        ("static/.well-known/x", "x\n"),
        ("templates/partials/extra.sbn-html", "<p>{{ page.title | string.upcase | string.downcase }} {{ 1234.5 | math.format 'N2' }} {{ 1.5 }} {{ number 1234.5 }} {{ money 12.5 'SAR' }} {{ percent 12.5 }} {{ ordinal 28 }}</p>\n"),
        ("templates/page.sbn-html", "{{ layout 'layouts/base' }}{{ include 'partials/extra' }}{{ article.content }}"),
    ];

    private static readonly Lazy<SortedDictionary<string, string>> Expected = new(() =>
    {
        using var site = Site(Files);
        site.Build("--as-of", AsOf, "--jobs", "1");
        return Tree(site.Folder + "/site");
    });

    [Theory]
    [InlineData("2")]
    [InlineData("8")]
    [InlineData("64")]
    public void Threads_make_no_difference(string jobs)
    {
        using var site = Site(Files);

        AssertSame(site.Build("--as-of", AsOf, "--jobs", jobs));
    }

    [Theory]
    [InlineData("UTC", "C")]
    [InlineData("Pacific/Auckland", "tr_TR.UTF-8")]
    [InlineData("America/St_Johns", "ar_SA.UTF-8")]
    [InlineData("Asia/Kathmandu", "th_TH.UTF-8")]
    public void The_machines_time_zone_and_language_make_no_difference(string zone, string locale)
    {
        using var site = Site(Files);
        var environment = new Dictionary<string, string?>
        {
            ["TZ"] = zone,
            ["LANG"] = locale,
            ["LC_ALL"] = locale,
            ["LANGUAGE"] = locale,
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
            ["HOME"] = "/nowhere",
        };

        AssertBuilt(Tool.Run(site.Folder, environment, "build", "--as-of", AsOf));
        AssertSame(site);
    }

    /// <summary>Names of months, digits and the Islamic calendar of Saudi Arabia are to be had from the machine, and are not asked for.</summary>
    [Theory]
    [InlineData("ar_SA.UTF-8")]
    [InlineData("fa_IR.UTF-8")]
    public void The_machines_language_data_make_no_difference(string locale)
    {
        using var site = Site(Files);
        var environment = new Dictionary<string, string?> { ["LANG"] = locale, ["LC_ALL"] = locale, ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = null };

        var result = Tool.RunWithCultures(site.Folder, environment, "build", "--as-of", AsOf);

        Assert.SkipWhen(result is null, "NO ICU: the runtime found no language data on this machine");
        AssertBuilt(result);
        AssertSame(site);
    }

    [Theory]
    [InlineData("077")]
    [InlineData("022")]
    [InlineData("000")]
    public void The_umask_changes_neither_bytes_nor_permissions(string umask)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions of Unix");
        using var site = Site(Files);

        AssertBuilt(Tool.RunInShell(site.Folder, $"umask {umask}; staticgen build --as-of {AsOf}"));
        AssertSame(site);
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode file = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode folder = file | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        var output = new DirectoryInfo(site.Folder + "/site");
        Assert.Equal(folder, output.UnixFileMode);
        Assert.All(output.EnumerateFileSystemInfos("*", SearchOption.AllDirectories), entry =>
        {
            Assert.Equal(entry is DirectoryInfo ? folder : file, entry.UnixFileMode);
            Assert.Null(entry.LinkTarget);
        });
    }

    [Fact]
    public void The_working_folder_and_the_place_of_the_site_make_no_difference()
    {
        using var elsewhere = new TemporaryFolder();
        using var site = TestSite.With("");
        Write(site, "deep/موقع آخر/", Files);

        AssertBuilt(Tool.Run(elsewhere.Path, "build", "--as-of", AsOf, "--source", site.Folder + "/deep/موقع آخر", "--output", elsewhere["out"]));

        Assert.Equal(Expected.Value, Tree(elsewhere["out"]));
    }

    [Fact]
    public void The_order_and_the_time_of_files_make_no_difference()
    {
        using var site = Site([.. Files.Reverse()]);
        var random = new Random(7);
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(random.Next(300_000)));

        AssertSame(site.Build("--as-of", AsOf));
    }

    [Fact]
    public void The_clock_makes_no_difference_as_long_as_nothing_falls_due()
    {
        using var site = Site(Files);

        Assert.Equal(0, site.Run(new DateTimeOffset(2026, 12, 31, 23, 59, 59, TimeSpan.Zero), "build", "--future").ExitCode);
        var late = Tree(site.Folder + "/site");
        using var early = Site(Files);
        Assert.Equal(0, early.Run(new DateTimeOffset(1999, 1, 1, 0, 0, 0, TimeSpan.FromHours(14)), "build", "--future").ExitCode);

        Assert.Equal(late, Tree(early.Folder + "/site"));
    }

    [Fact]
    public void A_second_build_writes_nothing()
    {
        using var site = Site(Files).Build("--as-of", AsOf);

        Assert.Contains("(0 written, ", site.Run("build", "--as-of", AsOf, "--jobs", "3").Out, StringComparison.Ordinal);
        AssertSame(site);
    }

    [Theory]
    [InlineData("1795291199", false)] // 2026-11-21T19:59:59Z, a second before midnight in Dubai
    [InlineData("1795291200", true)]
    public void SOURCE_DATE_EPOCH_stands_for_the_clock(string seconds, bool isPublished)
    {
        using var site = TestSite.With("-- staticgen.yaml --\ntime-zone: Asia/Dubai\n-- content/articles/a.md --\n# أ\n-- content/articles/later.md --\n---\ntitle: م\ndate: 2026-11-22\n---\n");

        AssertBuilt(Tool.Run(site.Folder, new Dictionary<string, string?> { ["SOURCE_DATE_EPOCH"] = seconds }, "build"));

        Assert.Equal(isPublished, site.Has("later/index.html"));
    }

    [Fact]
    public void Names_in_NFD_give_the_bytes_of_names_in_NFC()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "the file system there makes them equal itself");
        (string Path, string Text)[] files =
        [
            ("staticgen.yaml", "title: x\nbase-url: https://example.org/\n"),
            ("content/articles/all.md", "# كل\n[1](caf\u00E9.md) [2](\u0622خر.md) [3](d\u00E9j\u00E0/index.md) ![4](d\u00E9j\u00E0/\u0622.png)\n"),
            ("content/articles/caf\u00E9.md", "# Caf\u00E9\n"),
            ("content/articles/\u0622خر.md", "# \u0622خر\n"),
            ("content/articles/d\u00E9j\u00E0/index.md", "# D\u00E9j\u00E0\n![ص](\u0622.png)\n"),
            ("content/articles/d\u00E9j\u00E0/\u0622.png", "png"),
            ("static/\u00E9.txt", "x"),
        ];
        using var composed = Site(files).Build();
        using var decomposed = Site(files.Select(file => (Decompose(file.Path), file.Text))).Build();
        using var links = Site(files.Select(file => (file.Path, Decompose(file.Text)))).Build();

        Assert.True(File.Exists(decomposed.Folder + "/content/articles/cafe\u0301.md"));
        Assert.True(composed.Has("caf\u00E9/index.html"));
        Assert.Equal(Tree(composed.Folder + "/site"), Tree(decomposed.Folder + "/site"));
        // What the author wrote as two characters stays so in the text; addresses are the same.
        Assert.Equal(composed.Outputs(), links.Outputs());

        static string Decompose(string text) => text.Replace("\u00E9", "e\u0301", StringComparison.Ordinal)
            .Replace("\u00E0", "a\u0300", StringComparison.Ordinal).Replace("\u0622", "\u0627\u0653", StringComparison.Ordinal);
    }

    /// <summary>A name in each script, in NFC and in NFD.</summary>
    [Theory]
    [InlineData("\u00E9-\u00F1-\u00FC", "e\u0301-n\u0303-u\u0308")] // é-ñ-ü
    [InlineData("\u00C5ngstr\u00F6m", "A\u030Angstro\u0308m")] // Ångström
    [InlineData("Vi\u1EC7t-Nam", "Vie\u0323\u0302t-Nam")] // Việt-Nam
    [InlineData("\u0141\u00F3d\u017A-\u0107ma", "\u0141o\u0301dz\u0301-c\u0301ma")] // Łódź-ćma
    [InlineData("stra\u00DFe", "stra\u00DFe")] // straße
    [InlineData("\u0130stanbul-I\u011EDIR", "I\u0307stanbul-IG\u0306DIR")] // İstanbul-IĞDIR
    [InlineData("\u0386\u0398\u0389\u039D\u0391", "\u0391\u0301\u0398\u0397\u0301\u039D\u0391")] // ΆΘΉΝΑ
    [InlineData("\u0419\u043E\u0433\u0443\u0440\u0442-\u0401\u043B\u043A\u0430", "\u0418\u0306\u043E\u0433\u0443\u0440\u0442-\u0415\u0308\u043B\u043A\u0430")] // Йогурт-Ёлка
    [InlineData("\u0410\u043B\u0493\u044B\u0448\u0430\u0440\u0442\u0442\u0430\u0440", "\u0410\u043B\u0493\u044B\u0448\u0430\u0440\u0442\u0442\u0430\u0440")] // Алғышарттар
    [InlineData("\u0535\u0580\u0587\u0561\u0576", "\u0535\u0580\u0587\u0561\u0576")] // Երևան
    [InlineData("\u05EA\u05B5\u05BC\u05DC\u05BE\u05D0\u05D1\u05D9\u05D1", "\u05EA\u05B5\u05BC\u05DC\u05BE\u05D0\u05D1\u05D9\u05D1")] // תֵּל־אביב
    [InlineData("\u0622\u062E\u0631-\u0623\u0645\u0646-\u0625\u064A\u0645\u0627\u0646-\u0645\u0624\u062A\u0645\u0631", "\u0627\u0653\u062E\u0631-\u0627\u0654\u0645\u0646-\u0627\u0655\u064A\u0645\u0627\u0646-\u0645\u0648\u0654\u062A\u0645\u0631")] // آخر-أمن-إيمان-مؤتمر
    [InlineData("\u062A\u06C6\u0698\u06CC\u0646\u06D5\u0648\u06D5-\u06C0", "\u062A\u06C6\u0698\u06CC\u0646\u06D5\u0648\u06D5-\u06D5\u0654")] // تۆژینەوە-ۀ
    [InlineData("\u06A9\u064F\u062A\u0627\u0628\u200C\u062E\u0627\u0646\u0647", "\u06A9\u064F\u062A\u0627\u0628\u200C\u062E\u0627\u0646\u0647")] // کُتاب‌خانه
    [InlineData("\u0939\u093F\u0928\u094D\u0926\u0940-\u0915\u093C\u0932\u092E", "\u0939\u093F\u0928\u094D\u0926\u0940-\u0915\u093C\u0932\u092E")] // हिन्दी-क़लम
    [InlineData("\u09AC\u09BE\u0982\u09B2\u09BE-\u09A1\u09BC", "\u09AC\u09BE\u0982\u09B2\u09BE-\u09A1\u09BC")] // বাংলা-ড়
    [InlineData("\u0BA4\u0BAE\u0BBF\u0BB4\u0BCD-\u0B95\u0BCA", "\u0BA4\u0BAE\u0BBF\u0BB4\u0BCD-\u0B95\u0BC6\u0BBE")] // தமிழ்-கொ
    [InlineData("\u0E44\u0E17\u0E22", "\u0E44\u0E17\u0E22")] // ไทย
    [InlineData("\uD55C\uAE00-\uAC01", "\u1112\u1161\u11AB\u1100\u1173\u11AF-\u1100\u1161\u11A8")] // 한글-각
    [InlineData("\u304C-\u30D1\u30EA", "\u304B\u3099-\u30CF\u309A\u30EA")] // が-パリ
    [InlineData("\u5317\u4EAC", "\u5317\u4EAC")] // 北京
    [InlineData("\u1275\u130D\u122D\u129B", "\u1275\u130D\u122D\u129B")] // ትግርኛ
    public void A_name_of_any_script_is_found_in_either_form(string composed, string decomposed)
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "the file system there makes them equal itself");
        using var site = Site([("content/articles/all.md", $"# كل\n[1]({composed}.md)\n"), ($"content/articles/{decomposed}.md", "# x\n")]).Build();
        using var other = Site([("content/articles/all.md", $"# كل\n[1]({decomposed}.md)\n"), ($"content/articles/{composed}.md", "# x\n")]).Build();

        Assert.Equal(site.Outputs(), other.Outputs());
        Assert.All(site.Outputs(), output => Assert.Equal(UnicodeNormalization.ToNfc(output), output));
        Assert.Equal(site.Page("all/index.html").QuerySelector(".prose a")!.GetAttribute("href"), other.Page("all/index.html").QuerySelector(".prose a")!.GetAttribute("href"));
        LinkCrawler.AssertAllResolve(site.Folder + "/site", new Uri("http://localhost:4000/"));
    }

    private static TestSite Site(IEnumerable<(string Path, string Text)> files)
    {
        var site = TestSite.With("");
        site.HasCards = true;
        File.Delete(site.Folder + "/content/articles/a.md");
        Write(site, "", files);
        return site;
    }

    private static void Write(TestSite site, string folder, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            if (path.EndsWith(".png", StringComparison.Ordinal)) site.Write(folder + path, Pictures.Png(60, 40));
            else site.Write(folder + path, text);
        }
    }

    private static void AssertBuilt(CommandResult result) => Assert.True(result.ExitCode == 0, result.Error);

    private static void AssertSame(TestSite site) => Assert.Equal(Expected.Value, Tree(site.Folder + "/site"));

    // Every file, the manifest too: path → hash of its bytes.
    private static SortedDictionary<string, string> Tree(string folder)
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            tree.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
        Assert.Contains(".staticgen/manifest", tree.Keys);
        return tree;
    }
}
