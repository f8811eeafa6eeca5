using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Tests.Languages;

/// <summary>The languages that the theme speaks, and what a site gets that writes in another one.</summary>
public class LanguageFiles
{
    public static TheoryData<string> Shipped => ["ar", "en", "kk", "kk-Arab", "ru"];

    private static string Folder => Path.Combine(TestData.Root, "templates", "strings");

    [Fact]
    public void There_is_a_file_for_each_language_and_one_to_start_from() => Assert.Equal(
        Shipped.Select(row => row.Data).Append("xx").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Shipped))]
    [InlineData("xx")]
    public void A_file_has_the_keys_of_the_Arabic_one_and_the_same_are_plurals(string language)
    {
        var words = Keys(language).Where(key => language != "xx" || !LanguageFileReader.Keys.Contains(key.Name)).ToList();
        Assert.Equal(Keys("ar").Select(key => key.Name), words.Select(key => key.Name));
        Assert.Equal(Keys("ar").Where(key => key.Forms.Count > 0).Select(key => key.Name), words.Where(key => key.Forms.Count > 0).Select(key => key.Name));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_theme_speaks_a_language_without_help_from_another(string language)
    {
        var diagnostics = new DiagnosticBag();
        var words = ThemeStrings.Load(Theme.Default, [language], diagnostics).In(language);

        Assert.Empty(diagnostics.ToSorted());
        Assert.All(words.Keys, key => Assert.Equal(language, words.LanguageOf(key)));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_words_are_in_the_letters_of_the_language(string language)
    {
        // RSS is RSS everywhere; {count} is no word.
        var text = string.Concat(File.ReadLines(Path.Combine(Folder, language + ".yaml"))
            .Where(line => !line.StartsWith('#') && line.Contains(": ", StringComparison.Ordinal))
            .Select(line => System.Text.RegularExpressions.Regex.Replace(line[line.IndexOf(": ", StringComparison.Ordinal)..], @"\{\w+\}|RSS", "")));
        var script = language switch { "ar" or "kk-Arab" => 0x0600, "kk" or "ru" => 0x0400, _ => 0x0041 };

        Assert.All(text.Where(char.IsLetter), c => Assert.True(c >= script && c < script + (script == 0x41 ? 0x3A : 0x100), $"{language}: {c} in {text}"));
    }

    [Fact]
    public void The_file_to_start_from_has_every_form_and_says_what_each_key_is()
    {
        Assert.All(Keys("xx").Where(key => key.Forms.Count > 0 && !LanguageFileReader.Keys.Contains(key.Name)), key => Assert.Equal(["zero", "one", "two", "few", "many", "other"], key.Forms));

        var lines = File.ReadAllLines(Path.Combine(Folder, "xx.yaml"));
        var bare = lines.Where((line, i) => line.Length > 0 && char.IsAsciiLetterLower(line[0]) && !lines[i - 1].StartsWith("# ", StringComparison.Ordinal));
        Assert.All(bare, line => Assert.Matches("^alert_|^task_open", line));
    }

    [Fact]
    public void The_file_to_start_from_says_how_English_is_written_and_what_its_sections_are_called()
    {
        var diagnostics = new DiagnosticBag();
        var file = LanguageFileReader.Read(SourceText.FromString("xx", File.ReadAllText(Path.Combine(Folder, "xx.yaml"))), "en", diagnostics)!;
        Assert.Empty(diagnostics.ToSorted());

        var (own, english) = (file.Tables.Gregorian!, CalendarText.Gregorian(TextConventions.Of("en")));
        Assert.Equal((english.Long, english.Full, english.Medium, english.Time), (own.Long, own.Full, own.Medium, own.Time));
        Assert.Equal([.. english.Months, .. english.StandaloneMonths, .. english.ShortMonths, .. english.Weekdays],
            (string[])[.. own.Months, .. own.StandaloneMonths, .. own.ShortMonths, .. own.Weekdays]);
        Assert.Equal(NumberText.Separators(TextConventions.Of("en")), file.Tables.Separators);
        Assert.Equal(ListText.Separators("en", ListKind.And), (file.Tables.Lists!.Value.Middle, file.Tables.Lists.Value.And, file.Tables.Lists.Value.And));
        Assert.Equal(QuotationMarks.Of("en"), file.Tables.Quotes);
        Assert.Equal(SectionDefinition.BuiltIn.Select(section => (section.Id, section.Titles["en"], string.Join('|', section.Patterns["en"]))),
            file.Sections.Select(section => (section.Id.Value, section.Title!, string.Join('|', section.Patterns))));
    }

    [Fact]
    public void The_file_to_start_from_names_the_forms_of_every_language()
    {
        var text = System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Path.Combine(Folder, "xx.yaml")).ReplaceLineEndings("\n"), "\n# {30,}", " ");
        foreach (var group in Language.Codes.Where(code => !code.Contains('-')).GroupBy(code => string.Join(' ', PluralRules.Categories(code)).ToLowerInvariant()))
            Assert.Contains($"#     {group.Key,-31}{(group.Key == "one other" ? "all others" : string.Join(' ', group))}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_built_in_sections_have_names_in_the_language(string language) =>
        Assert.All(SectionDefinition.BuiltIn, section => Assert.Equal(language, section.TitleFor(language).Language));

    [Theory]
    [InlineData("en", "Background of the talks", "Inside the meeting", "Why it matters", "What happens next?")]
    [InlineData("kk", "Кездесудің алғышарттары", "Кездесу барысы", "Ынтымақтастықтың маңызы", "Алда не күтіп тұр?")]
    [InlineData("kk-Arab", "كەزدەسۋدىڭ العىشارتتارى", "كەزدەسۋ بارىسى", "ىنتىماقتاستىقتىڭ ماڭىزى", "الدا نە كۇتىپ تۇر؟")]
    [InlineData("ru", "Предыстория встречи", "Подробности переговоров", "Значение сотрудничества", "Что дальше?")]
    public void Headings_open_sections_in_the_language(string language, params string[] headings)
    {
        using var site = TestSite.With($"-- content/articles/a.{language}.md --\n---\ntitle: A\n---\n{string.Join("\n\n", headings.Select(heading => $"## {heading}\n\nx"))}\n").Build();

        Assert.Equal(["background", "meeting-details", "outlook", "significance"],
            site.Outputs().Where(output => output.Split('/') is [_, "a", _, _]).Select(output => output.Split('/')[2]));
    }

    [Fact]
    public void A_language_without_words_shows_English_ones_marked_as_such_and_a_warning_names_the_file()
    {
        using var site = TestSite.With("-- content/articles/a.tr.md --\n---\ntitle: Bir\n---\nMetin.\n");

        var warning = Assert.Single(site.Diagnose(), d => d.Code == "SG0704");

        Assert.Contains("templates/strings/tr.yaml", warning.Help, StringComparison.Ordinal);
        var page = site.Page("tr/a/index.html");
        Assert.Equal("tr", page.DocumentElement.GetAttribute("lang"));
        var skip = page.QuerySelector(".skip-link > span")!;
        Assert.Equal(("Skip to content", "en", "ltr"), (skip.TextContent, skip.GetAttribute("lang"), skip.GetAttribute("dir")));
        Assert.Equal("Breadcrumbs", page.QuerySelector(".breadcrumbs")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void One_file_adds_a_language()
    {
        var words = File.ReadAllText(Path.Combine(Folder, "xx.yaml")).ReplaceLineEndings("\n").Replace("Skip to content", "İçeriğe geç", StringComparison.Ordinal);
        foreach (var form in (string[])["zero", "two", "few", "many"]) words = System.Text.RegularExpressions.Regex.Replace(words, $"\n  {form}: .*", "");
        using var site = TestSite.With("-- content/articles/a.tr.md --\n---\ntitle: Bir\n---\nMetin.\n").Write("templates/strings/tr.yaml", words);

        Assert.Empty(site.Diagnose());
        Assert.Equal("İçeriğe geç", site.Page("tr/a/index.html").QuerySelector(".skip-link")!.InnerHtml);
    }

    [Fact]
    public void Words_of_one_script_are_not_taken_for_another_and_a_region_takes_those_of_its_language()
    {
        var diagnostics = new DiagnosticBag();
        var words = ThemeStrings.Load(Theme.Default, ["uz-Cyrl", "kk-Arab-CN", "ar-AE", "kk-Latn"], diagnostics);

        Assert.Equal("مازمۇنعا ٴوتۋ", words.In("kk-Arab-CN").Text("skip_to_content").Text);
        Assert.Equal("تجاوز إلى المحتوى", words.In("ar-AE").Text("skip_to_content").Text);
        Assert.Equal("Skip to content", words.In("kk-Latn").Text("skip_to_content").Text);
        Assert.Equal(["templates/strings/kk-Latn.yaml", "templates/strings/uz-Cyrl.yaml"], diagnostics.ToSorted().Select(d => d.Position?.Path));
    }

    /// <summary>The keys of a file in its order, with the names of the forms of a plural.</summary>
    private static List<(string Name, IReadOnlyList<string> Forms)> Keys(string language)
    {
        var diagnostics = new DiagnosticBag();
        var mapping = YamlReader.ReadMapping(SourceText.FromString(language, File.ReadAllText(Path.Combine(Folder, language + ".yaml"))), diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return [.. mapping!.Entries.Select(entry => (entry.Key.Value, (IReadOnlyList<string>)(entry.Value is YamlMapping forms ? [.. forms.Entries.Select(form => form.Key.Value)] : [])))];
    }
}
