using System.Text;
using StaticGen.Diagnostics;
using StaticGen.Planning;
using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>What is kept of one page for another is what the other would have printed.</summary>
public sealed class PartsPrintedOnce
{
    private const string Padding = "<!-- more than what is too little to be kept, which is sixty-four characters -->";

    private const string Site = """
        -- staticgen.yaml --
        title: مرصد
        page-size: 2
        languages: {en: {title: Observatory}}
        menu: [{title: الوسوم, url: tags/}]
        -- content/articles/a.md --
        ---
        title: قمة COP30 في دبي
        date: 2026-11-01
        tags: [دفاع, طاقة]
        authors: [ليلى]
        ---
        متن أول فيه 5-7 أرقام.
        -- content/articles/a.en.md --
        ---
        title: The summit of القمة
        date: 2026-11-01
        tags: [energy]
        ---
        A first text.
        -- content/articles/b.md --
        ---
        title: تقرير SpaceX
        date: 2026-11-02
        isolate: false
        tags: [دفاع, طاقة]
        ---
        متن ثان.
        -- content/articles/c.md --
        ---
        title: ثالث
        date: 2026-11-03
        tags: [طاقة]
        ---
        متن ثالث.
        -- templates/layouts/base.sbn-html --
        <title>{{ page.title }}</title>
        <ul>{{ for tag in site.tags }}<li><a href="{{ tag.url }}">{{ tag.name }}</a>{{ site.title }}</li>{{ end }}</ul>
        <ul>{{ for item in site.menu }}<li>{{ item.title }} {{ item.url == page.url }}</li>{{ end }}</ul>
        {{ content }}
        {{ include 'partials/footer' }}
        -- templates/article.sbn-html --
        {{ layout 'layouts/base' }}
        {{ include 'partials/card' item: article level: 2 }}
        {{ include 'partials/card' item: article.previous level: 2 }}
        {{ include 'partials/card' level: 3 item: article.next }}
        -- templates/home.sbn-html --
        {{ layout 'layouts/base' }}
        {{ for item in articles }}{{ include 'partials/card' item: item level: 2 }}{{ include 'partials/card' item: item level: '2' }}{{ end }}
        -- templates/term.sbn-html --
        {{ layout 'layouts/base' }}
        {{ for item in articles }}{{ include 'partials/card' item: item level: 2 }}{{ end }}
        <p title="{{ include 'partials/card' item: articles[0] level: 2 }}">{{ capture all }}{{ include 'partials/card' item: articles[0] level: 2 }}{{ end }}{{ all }}</p>
        {{ card = include 'partials/card' item: articles[0] level: 2 }}{{ if include 'partials/card' item: articles[0] level: 2 }}{{ card }}{{ end }}
        """;

    [Theory]
    [InlineData("{{ if $.item }}<a href=\"{{ $.item.url }}\">{{ $.item.title }}</a> {{ iso_date $.item.date }}{{ end }}")]
    [InlineData("{{ if $.item }}{{ $.item.title }}{{ $.item.content }}{{ $.item.lead }}{{ for tag in $.item.tags }}{{ tag.name | string.upcase }}{{ end }}{{ end }}")]
    [InlineData("{{ if $.level == 2 }}two{{ else if $.level == '2' }}text{{ else }}{{ $.level }}{{ end }} {{ site.title }} {{ t 'menu' }}")]
    [InlineData("{{ page.title }}")]
    [InlineData("{{ if $.level == 2 }}{{ page.url }}{{ end }}")]
    [InlineData("{{ term ? term.name : '' }}")]
    [InlineData("{{ if term }}{{ t 'article_count' count: term.count }}{{ end }}")]
    [InlineData("{{ [page.title] | array.first }}")]
    [InlineData("{{ title = page.title }}{{ title }}")]
    [InlineData("{{ count = (count ?? 0) + 1 }}{{ count }}")]
    [InlineData("{{ capture text }}{{ page.title }}{{ end }}{{ text }}")]
    [InlineData("{{ array.cycle (array.map site.tags 'name') }}")]
    [InlineData("{{ if page.kind == 'home' }}{{ for.index }}{{ end }}")]
    [InlineData("{{ for tag in site.tags }}{{ tag.name }}{{ end }}{{ if page.kind == 'home' }}{{ item.title }}{{ for.index }}{{ end }}")]
    [InlineData("{{ if $.item }}{{ for item in site.tags }}{{ item.name }}{{ end }}{{ item.url }}{{ end }}")]
    [InlineData("{{ include 'partials/inner' item: $.item }}")]
    [InlineData("{{ include 'partials/deep' item: $.item depth: 3 }}")]
    [InlineData("{{ $.item.nothing_of_that_name }}")]
    [InlineData("{{ include $.level == 2 ? 'partials/inner' : 'partials/card-meta' item: $.item }}")]
    public void No_page_is_another_for_it(string card)
    {
        using var folder = TestSite.With($"""
            {Site}
            -- templates/partials/card.sbn-html --
            {Padding}{card}
            -- templates/partials/footer.sbn-html --
            {Padding}{card}
            -- templates/partials/inner.sbn-html --
            {Padding}{"{{ page.title }}"}
            -- templates/partials/deep.sbn-html --
            {Padding}{"{{ if $.depth > 0 }}{{ include 'partials/deep' item: $.item depth: $.depth - 1 }}{{ end }}{{ page.url }}"}
            """);
        var snapshot = Load(folder);
        var expected = Render(snapshot with { Parts = null }, snapshot.Site.Outputs);
        // Each has been printed by another page first.
        Assert.Equal(expected, Render(snapshot, snapshot.Site.Outputs));
        Assert.Equal(Enumerable.Reverse(expected), Render(snapshot, [.. Enumerable.Reverse(snapshot.Site.Outputs)]));
    }

    [Theory]
    [InlineData("{{ $.item.title }}", true)]
    [InlineData("{{ for tag in $.item.tags }}{{ tag.name }}{{ end }}{{ if !$.item.image }}{{ t 'menu' }}{{ else }}{{ (date $.item.date 'year') | string.strip }}{{ end }}", true)]
    [InlineData("{{ include 'partials/card-meta' item: $.item }}", true)]
    [InlineData("{{ $.item.title }}{{ page.url }}", false)]
    public void What_reads_only_its_values_is_kept(string card, bool isKept)
    {
        using var folder = TestSite.With($"{Site}\n-- templates/partials/card.sbn-html --\n{Padding}{card}");
        var snapshot = Load(folder);
        Render(snapshot, [.. snapshot.Site.Outputs.OfType<TermPage>()]);

        var post = snapshot.Site.Languages[0].Articles[0];
        Assert.Equal(isKept, snapshot.Parts!.TryFind(new PartKey("partials/card item level: Int32 2", post, "ar", 0), out _));
    }

    [Fact]
    public void The_first_ones_stay_when_there_is_no_more_room()
    {
        using var folder = TestSite.With(Site);
        var post = Load(folder).Site.Languages[0].Articles[0];
        var parts = new KeptParts(blocks: 2);
        PartKey Key(int number) => new($"{number}", post, "ar", 0);
        byte[] Html(int number) => Encoding.UTF8.GetBytes($"{number} {new string('م', 300)}");
        for (var i = 0; i < 1_000; i++) parts.Keep(Key(i), Html(i));

        var kept = Enumerable.Range(0, 1_000).Where(i => parts.TryFind(Key(i), out var html) && html.Span.SequenceEqual(Html(i))).ToList();
        Assert.InRange(kept.Count, 250, 270);
        Assert.Equal(Enumerable.Range(0, kept.Count), kept);
        // What is kept is never another.
        parts.Keep(Key(0), "other"u8);
        Assert.True(parts.TryFind(Key(0), out var first));
        Assert.True(first.Span.StartsWith("0 "u8));
    }

    private static Snapshot Load(TestSite site)
    {
        var diagnostics = new DiagnosticBag();
        var snapshot = Generator.Load(new BuildOptions { Source = site.Folder, Output = site.Folder, Now = TestSite.Now }, diagnostics, new BuildProfile());
        Assert.False(diagnostics.HasErrors, string.Join('\n', diagnostics.ToSorted()));
        return snapshot!;
    }

    private static List<string> Render(Snapshot snapshot, IReadOnlyList<PlannedOutput> outputs)
    {
        using var renderer = snapshot.CreateRenderer();
        return [.. outputs.Where(output => output.Path.IsPage).Select(output =>
        {
            try
            {
                return Encoding.UTF8.GetString(renderer.Render(output).Span);
            }
            catch (DiagnosticException e)
            {
                return string.Join('\n', e.Diagnostics.Select(d => $"{d.Code} {d.Position} {d.Message}\n{string.Join('\n', d.Trace)}"));
            }
        })];
    }
}
