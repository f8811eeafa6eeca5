using System.Text.RegularExpressions;
using StaticGen.Diagnostics;
using StaticGen.Rendering;

namespace StaticGen.Tests;

/// <summary>The default theme's files: right in both directions, and within the security policy of its own pages.</summary>
public partial class ThemeFiles
{
    private static readonly string Theme = Path.Combine(TestData.Root, "templates");

    public static TheoryData<string> StyleSheets => [.. Files("*.css")];

    public static TheoryData<string> Templates => [.. Files("*.sbn-html")];

    [Theory]
    [MemberData(nameof(StyleSheets))]
    public void A_style_sheet_knows_start_and_end_and_no_left_or_right(string file)
    {
        var code = CssComment.Replace(File.ReadAllText(Path.Combine(Theme, file)), "");

        Assert.Empty(Sides.Matches(code).Select(m => m.Value));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_has_no_code_or_style_in_the_page(string file)
    {
        var code = File.ReadAllText(Path.Combine(Theme, file));

        Assert.Empty(Inline.Matches(code).Select(m => m.Value));
        Assert.Empty(Script.Matches(code).Where(m => !m.Value.Contains(" src=", StringComparison.Ordinal) && !m.Value.Contains("application/ld+json", StringComparison.Ordinal)).Select(m => m.Value));
        Assert.DoesNotMatch(@"\|-?\s*raw\b|\braw\s", Regex.Replace(code, "{{-?~?#.*?}}", ""));
    }

    // No build looks for them: OutputRenderer.EngineFor takes the theme's own templates for proven.
    [Fact]
    public void The_templates_have_no_faults()
    {
        const string extension = ".sbn-html";
        var theme = StaticGen.Reading.Theme.Default;
        var names = theme.Files.Select(file => file.Name).Where(name => name.EndsWith(extension, StringComparison.Ordinal)).Select(name => name[..^extension.Length]).ToList();
        using var site = TestSite.With("# أ\n");
        var snapshot = Generator.Load(new BuildOptions { Source = site.Folder, Output = site.Folder, Now = TestSite.Now }, new DiagnosticBag(), new BuildProfile())!;

        var engine = new TemplateEngine(new TemplateSource(names, name => theme.ReadText(name + extension)), SiteFunctions.All);

        Assert.Equal(Templates.Count, names.Count);
        Assert.Empty(engine.Check());
    }

    // A slanted or spaced Arabic word is a broken one, and so is one with an outline or letters made see-through one by one.
    [Theory]
    [MemberData(nameof(StyleSheets))]
    public void A_style_sheet_does_nothing_that_breaks_joined_letters(string file)
    {
        var code = CssComment.Replace(File.ReadAllText(Path.Combine(Theme, file)), "");

        Assert.Empty(Breaking.Matches(code).Select(m => m.Value));
        Assert.All(Regex.Matches(code, @"([^{}]*)\{[^{}]*font-style:\s*italic").Select(m => m.Groups[1].Value.Trim()),
            selectors => Assert.All(selectors.Split(','), selector => Assert.EndsWith(":lang(en)", selector.Trim(), StringComparison.Ordinal)));
    }

    // Requirements F1 and F3. By the unicode ranges an Arabic page with Latin words and digits needs the Arabic and the Latin piece of both families.
    [Fact]
    public void The_fonts_of_an_Arabic_page_are_its_own_light_and_free()
    {
        var faces = FontFace.Matches(File.ReadAllText(Path.Combine(Theme, "assets", "css", "site.css"))).Select(m => m.Value).ToList();
        var needed = faces.Where(face => face.Contains("Arabic\"", StringComparison.Ordinal) && Regex.IsMatch(face, @"-(arabic|latin)-\d+\.woff2")).ToList();

        Assert.All(faces, face => Assert.Contains("font-display: swap;", face, StringComparison.Ordinal));
        Assert.All(faces, face => Assert.Matches(@"src: url\(\.\./fonts/[\w-]+\.woff2\) format\(""woff2""\);", face));
        Assert.Equal(4, needed.Count);
        Assert.True(needed.Sum(Size) <= 150_000, $"{needed.Sum(Size)} bytes");
        Assert.All(Files("*.woff2"), file => Assert.True(
            Directory.EnumerateFiles(Path.Combine(Theme, "assets", "fonts"), "*-LICENSE.txt").Any(licence => Path.GetFileName(file).StartsWith(Path.GetFileName(licence)[..^"-LICENSE.txt".Length], StringComparison.Ordinal)
                && File.ReadAllText(licence).Contains("SIL OPEN FONT LICENSE Version 1.1", StringComparison.Ordinal)), file));
        Assert.Equal(Files("*.woff2").Select(Path.GetFileName).Order(StringComparer.Ordinal), faces.Select(face => Regex.Match(face, @"[\w-]+\.woff2").Value).Order(StringComparer.Ordinal));
    }

    // What every page of the script draws with, and so fetches anyway: a browser that knows of it early moves no text when it comes.
    [Theory]
    [InlineData("ar", "noto-naskh-arabic-arabic-400 noto-naskh-arabic-latin-400 ibm-plex-sans-arabic-arabic-600 ibm-plex-sans-arabic-latin-600")]
    [InlineData("kk-Arab", "noto-naskh-arabic-arabic-400 noto-naskh-arabic-latin-400 ibm-plex-sans-arabic-arabic-600 ibm-plex-sans-arabic-latin-600")]
    [InlineData("en", "ibm-plex-sans-arabic-latin-600")]
    [InlineData("kkj", "ibm-plex-sans-arabic-latin-600")]
    [InlineData("kk", "noto-serif-cyrillic-400 noto-serif-latin-400 ibm-plex-sans-cyrillic-600 noto-serif-cyrillic-ext-400 ibm-plex-sans-cyrillic-ext-600 ibm-plex-sans-arabic-latin-600")]
    [InlineData("ru-KZ", "noto-serif-cyrillic-400 noto-serif-latin-400 ibm-plex-sans-cyrillic-600 ibm-plex-sans-arabic-latin-600")]
    public void A_page_asks_early_for_the_fonts_of_its_script_and_for_no_other(string language, string fonts)
    {
        using var site = TestSite.With($"-- content/articles/a.md --\n---\ntitle: A\nlang: {language}\n---\n");
        site.Run("build");

        var preloads = site.Page(language == "ar" ? "a/index.html" : $"{language}/a/index.html").QuerySelectorAll("link[rel=preload]").Select(link => Regex.Match(link.GetAttribute("href")!, @"/([\w-]+)\.\w+\.woff2").Groups[1].Value);

        Assert.Equal(fonts.Split(' '), preloads);
    }

    private static long Size(string face) => new FileInfo(Path.Combine(Theme, "assets", "fonts", Regex.Match(face, @"[\w-]+\.woff2").Value)).Length;

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Theme, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Theme, file)).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex CssComment { get; }

    [GeneratedRegex(@"[\w-]*\b(left|right)\b[\w-]*", RegexOptions.IgnoreCase)]
    private static partial Regex Sides { get; }

    [GeneratedRegex(@"<style\b|\s(style|on[a-z]+|srcdoc)\s*=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline { get; }

    [GeneratedRegex(@"letter-spacing:(?>\s*)(?!0;)[^;]*|text-align:\s*justify|-webkit-text-stroke[^;]*|text-transform[^;]*|::first-letter|hyphens:\s*auto|word-break:\s*break-all|font-synthesis:(?>\s*)(?!none|style)[^;]*")]
    private static partial Regex Breaking { get; }

    [GeneratedRegex(@"@font-face \{[^}]*\}")]
    private static partial Regex FontFace { get; }

    [GeneratedRegex("<script[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Script { get; }
}
