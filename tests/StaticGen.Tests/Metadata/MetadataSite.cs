namespace StaticGen.Tests.Metadata;

/// <summary>A site in two languages with every kind of page, in both modes of articles; built once.</summary>
public sealed class MetadataSite : IDisposable
{
    public const string Root = "https://news.example/sub/";

    // Digits and dates that readers see in another form than machines.
    private const string Config = """
        title: مرصد
        base-url: https://news.example/sub/
        time-zone: Asia/Dubai
        digits: arab
        hijri: beside
        page-size: 1
        description: وصف الموقع
        languages: {en: {title: Marsad, description: About the site}}
        publisher: {name: مؤسسة مرصد, logo: logo.png}
        """;

    private const string Files = """
        -- static/logo.png --
        png
        -- static/photo.jpg --
        jpg
        -- content/articles/a.md --
        ---
        title: القمة "الأولى" في C++
        date: 2026-11-10 09:30
        updated: 2026-11-11T10:00:00Z
        authors: [ليلى الحمادي, مؤسسة مرصد]
        category: اقتصاد
        tags: [طاقة, ماء]
        image: /photo.jpg
        image-alt: صورة
        type: AnalysisNewsArticle
        corrections:
          - {date: 2026-11-12, text: "كان الرقم <5> خطأ"}
          - {date: 2026-11-11 08:00, text: الأقدم}
        ---
        مقدمة المقال.

        ## الخلفية

        نص الخلفية.
        -- content/articles/a.comments.yaml --
        - author: قارئ
          date: 2026-11-12T10:00
          text: "نص **مهم** </script>"
          replies:
            - author: مجيب
              date: 2026-11-13
              text: جواب
        -- content/articles/a.en.md --
        ---
        title: The first summit
        date: 2026-11-10 09:30
        author: Layla
        category: economy
        tags: [energy]
        ---
        Lead.

        ## Background

        Text of the background.
        -- content/articles/b.md --
        ---
        title: الثاني
        date: 2026-11-01
        author: ليلى الحمادي
        tags: [طاقة]
        ---
        مقدمة.

        ## الخلفية

        نص.
        -- content/articles/b.en.md --
        ---
        title: The second
        date: 2026-11-01
        author: Layla
        tags: [energy]
        ---
        Lead.

        ## Background

        Text.
        -- content/pages/about.md --
        # عن الموقع

        من نحن.
        -- content/pages/about.en.md --
        # About

        Who we are.
        """;

    private readonly Lazy<TestSite> _full = new(() => Build("full"));
    private readonly Lazy<TestSite> _overview = new(() => Build("overview"));

    public TestSite In(string mode) => mode == "full" ? _full.Value : _overview.Value;

    public void Dispose()
    {
        if (_full.IsValueCreated) _full.Value.Dispose();
        if (_overview.IsValueCreated) _overview.Value.Dispose();
    }

    private static TestSite Build(string mode) => TestSite.With($"-- staticgen.yaml --\n{Config}\narticle: {{page: {mode}}}\n{Files}\n").Build();
}
