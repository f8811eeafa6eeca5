using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Reading;
using StaticGen.Tests.Diagnostics;

namespace StaticGen.Tests.Configuration;

public class UiStringsOfSites
{
    private const string Fixtures = "Configuration/UiStringsFaults.txt";

    private static readonly SourceText ThemeFile = SourceText.FromString("templates/strings/ar.yaml", """
        home: الرئيسية
        separator: "، "
        read_more: "اقرأ {title} لـ{author}"
        articles:
          zero: لا مقالات
          one: مقال واحد
          two: مقالان
          few: "{count} مقالات"
          many: "{count} مقالًا"
          other: "{count} مقال"
        """);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fault_is_reported_at_its_place(string name)
    {
        var expected = AnnotatedSource.Cases(Fixtures)[name];
        var source = AnnotatedSource.Source("templates/strings/ar.yaml", expected);
        var diagnostics = new DiagnosticBag();
        UiStringsReader.Read("ar", ThemeFile, source, UiStrings.Empty, diagnostics);
        Assert.Equal(expected, AnnotatedSource.Annotate(source, diagnostics));
    }

    public static IEnumerable<TheoryDataRow<string>> Cases() => AnnotatedSource.Names(Fixtures);

    [Theory]
    [InlineData(0, "لا مقالات")]
    [InlineData(1, "مقال واحد")]
    [InlineData(2, "مقالان")]
    [InlineData(3, "3 مقالات")]
    [InlineData(26, "26 مقالًا")]
    [InlineData(100, "100 مقال")]
    [InlineData(103, "103 مقالات")]
    public void A_number_chooses_the_form(int count, string expected) =>
        Assert.Equal((expected, null), Read("ar", ThemeFile).Text("articles", count, new Dictionary<string, string> { ["count"] = $"{count}" }));

    [Fact]
    public void Placeholders_are_filled_and_a_missing_value_is_named()
    {
        var strings = Read("ar", ThemeFile);
        Assert.Equal(("اقرأ x لـy", null), strings.Text("read_more", null, new Dictionary<string, string> { ["title"] = "x", ["author"] = "y" }));
        Assert.Equal("author", strings.Text("read_more", null, new Dictionary<string, string> { ["title"] = "{x}" }).Missing);
        Assert.Equal("title", strings.Text("read_more").Missing);
        Assert.Equal("count", strings.Text("articles").Missing);
        Assert.True(strings.IsPlural("articles"));
        Assert.False(strings.IsPlural("home"));
    }

    [Theory]
    [InlineData("a {count b")]
    [InlineData("a {} b")]
    [InlineData("a { x } b")]
    [InlineData("a } b {")]
    [InlineData("{X}")]
    public void Other_braces_are_text(string text) =>
        Assert.Equal((text, null), Read("ar", SourceText.FromString("a.yaml", $"k: '{text}'")).Text("k"));

    [Fact]
    public void Text_keeps_the_blanks_that_quotes_hold() => Assert.Equal("، ", Read("ar", ThemeFile).Text("separator").Text);

    [Fact]
    public void A_site_replaces_and_adds_single_strings()
    {
        var strings = Read("ar", ThemeFile, SourceText.FromString("a.yaml", "home: الصفحة الأولى\nweather: الطقس\n"));
        Assert.Equal("الصفحة الأولى", strings.Text("home").Text);
        Assert.Equal("الطقس", strings.Text("weather").Text);
        Assert.Equal("، ", strings.Text("separator").Text);
    }

    [Fact]
    public void Words_of_another_language_stand_in_with_its_plurals_and_a_warning()
    {
        var english = Read("en", SourceText.FromString("en.yaml", "a: A\nb: B\nc: C\nd: D\ne: {one: one item, other: items}\n"));
        var diagnostics = new DiagnosticBag();
        var kazakh = UiStringsReader.Read("kk", null, SourceText.FromString("templates/strings/kk.yaml", "a: Қ\n"), english, diagnostics);
        Assert.Equal("Қ", kazakh.Text("a").Text);
        Assert.Equal("B", kazakh.Text("b").Text);
        Assert.Equal("one item", kazakh.Text("e", 1).Text);
        Assert.Equal("items", kazakh.Text("e", 1.0m).Text);
        Assert.Equal("templates/strings/kk.yaml:1:1 SG0704 there are no words in `kk` for `b`, `c`, `d` and 1 more",
            Assert.Single(diagnostics.ToSorted().Select(d => $"{d.Position} {d.Code.Id} {d.Message}")));
    }

    [Fact]
    public void The_theme_says_the_same_things_in_Arabic_and_English()
    {
        var diagnostics = new DiagnosticBag();
        var strings = ThemeStrings.Load(Theme.Default, ["ar", "en"], diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(strings.In("en").Keys.Order(StringComparer.Ordinal), strings.In("ar").Keys.Order(StringComparer.Ordinal));
        Assert.Equal(strings.In("en").Keys.Where(strings.In("en").IsPlural).Order(), strings.In("ar").Keys.Where(strings.In("ar").IsPlural).Order());
    }

    private static UiStrings Read(string language, SourceText theme, SourceText? site = null)
    {
        var diagnostics = new DiagnosticBag();
        var strings = UiStringsReader.Read(language, theme, site, UiStrings.Empty, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return strings;
    }
}
