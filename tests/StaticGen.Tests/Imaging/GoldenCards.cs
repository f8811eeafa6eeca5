namespace StaticGen.Tests.Imaging;

/// <summary>
/// Cards as they were when somebody who reads the language had looked at them: Data/cards/ (spec O1). A new release of libvips may draw an edge
/// otherwise, so a few pixels may differ. A card that is to look otherwise is looked at, and copied from cards/ beside the tests.
/// </summary>
public sealed class GoldenCards(GoldenCards.Built built) : IClassFixture<GoldenCards.Built>
{
    private const double Tolerance = 0.002;

    // Name, language, title.
    private static readonly (string Name, string Language, string Title)[] Cases =
    [
        ("summit", "ar", "قمة COP30 في دبي (2025): ماذا بعد؟"),
        ("latin-first", "ar", "COP30: ماذا بعد القمة؟"),
        ("numbers", "ar", "نسبة 12.5% بين 2024–2026"),
        ("marks", "ar", "إِنَّ الْعِلْمَ نُورٌ لَا يُطْفَأُ، وَإِدٍّخٍ تُقْرَأُ كَامِلَةً بِلَا قَصٍّ"),
        ("long", "ar", "مجلس الأمن يناقش في جلسة طارئة مستقبل الممرات البحرية وأمن الطاقة في الخليج العربي، ووزراء الخارجية العرب يدعون إلى خفض التصعيد وحماية الملاحة الدولية قبل انعقاد القمة المقبلة في أبوظبي"),
        ("kazakh-arabic", "kk-Arab", "قازاقستان مەن بىرىككەن اراب امىرلىكتەرى: كۇن تەڭىزى"),
        ("kazakh", "kk", "Қазақстан мен БАӘ: күн теңізі, өңірлік ұғым және һәм"),
        ("russian", "ru", "Казахстан и ОАЭ обсуждают расширение сотрудничества"),
        ("english", "en", "COP30: what comes after the summit?"),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_looks_as_it_did(string name)
    {
        var (_, language, _) = Cases.Single(c => c.Name == name);
        var drawn = File.ReadAllBytes(Path.Combine(built.Site.Folder, "site", language == "ar" ? "" : language, name, "card.png"));
        var copy = Path.Combine(AppContext.BaseDirectory, "cards", name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.WriteAllBytes(copy, drawn);

        var looked = TestData.PathOf($"cards/{name}.png");
        Assert.True(File.Exists(looked), $"look at {copy}");
        var difference = new CardPixels(drawn).Difference(new CardPixels(File.ReadAllBytes(looked)));
        Assert.True(difference <= Tolerance, $"{difference:P2} of the pixels differ: look at {copy}");
    }

    /// <summary>One site with all of them.</summary>
    public sealed class Built : IDisposable
    {
        public Built()
        {
            Site = TestSite.With(string.Join('\n', Cases.Select(c => $"""
                -- content/articles/{c.Name}{(c.Language == "ar" ? "" : "." + c.Language)}.md --
                ---
                title: "{c.Title}"
                date: 2026-11-10
                author: {(c.Language == "ar" ? "ليلى الحمادي" : c.Language == "kk-Arab" ? "ايگۇل نۇرلان" : c.Language == "en" ? "Layla Al Hammadi" : "Айгүл Нұрлан")}
                category: {(c.Language == "ar" ? "تحليل" : c.Language == "kk-Arab" ? "تالداۋ" : c.Language == "kk" ? "Талдау" : c.Language == "ru" ? "Анализ" : "Analysis")}
                ---
                x
                """)) + "\n-- staticgen.yaml --\nbase-url: https://news.example/\ntitle: مرصد\nlanguages: {en: {title: Marsad}, kk: {title: Марсад}, ru: {title: Марсад}, kk-Arab: {title: مارساد}}");
            Site.HasCards = true;
            Site.Build();
        }

        public TestSite Site { get; }

        public void Dispose() => Site.Dispose();
    }
}
