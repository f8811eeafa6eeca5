using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Reading;
using StaticGen.Rendering;

namespace StaticGen;

/// <summary>
/// The theme of a site that changes, and the configuration with what the theme's strings files say of languages. While a file has an
/// error, what counts is the whole theme as it was before.
/// </summary>
internal sealed class LiveTheme
{
    private readonly IReadOnlyList<Diagnostic> _ofFiles;
    private readonly SiteConfig _of;
    private (string Languages, ThemeStrings Strings, IReadOnlyList<Diagnostic> Diagnostics)? _strings;

    // The faults of files that do not count.
    private readonly IReadOnlyList<Diagnostic>? _broken;

    private LiveTheme(Theme theme, TemplateEngine templates, FontCoverage? fonts, SiteConfig of, DiagnosticBag ofFiles, IReadOnlyList<Diagnostic>? broken = null)
    {
        (Theme, Templates, Fonts, _of, _broken) = (theme, templates, fonts, of, broken);
        Config = LanguageFiles.Apply(of, theme, ofFiles);
        _ofFiles = ofFiles.ToSorted();
        Rules = ReadingRules.Of(Config, theme);
    }

    public Theme Theme { get; }

    /// <summary>The templates, parsed as they are needed.</summary>
    public TemplateEngine Templates { get; }

    public FontCoverage? Fonts { get; }

    public SiteConfig Config { get; }

    /// <summary>What articles are read by.</summary>
    public string Rules { get; }

    /// <summary>What is wrong with the files as they are.</summary>
    public IEnumerable<Diagnostic> Diagnostics => _broken ?? _ofFiles.Concat(_strings?.Diagnostics ?? []);

    /// <param name="files">The site's own files.</param>
    /// <param name="config">The configuration as it is written.</param>
    /// <param name="languages">The site's languages, as far as they are known yet.</param>
    /// <param name="before">What counted until now.</param>
    /// <returns><paramref name="before"/> when nothing is different.</returns>
    public static LiveTheme Read(IReadOnlyList<SourceFile> files, SiteConfig config, IEnumerable<string> languages, LiveTheme? before)
    {
        var diagnostics = new DiagnosticBag();
        var theme = Theme.Load(files, diagnostics);
        if (before is not null && IsSame(before.Theme, theme)) theme = before.Theme;
        var isSame = theme == before?.Theme;
        var templates = isSame ? before!.Templates : OutputRenderer.EngineFor(theme);
        diagnostics.AddRange(templates.Check());
        var read = new LiveTheme(theme, templates, isSame ? before!.Fonts : theme.Fonts, config, diagnostics);
        read.StringsIn(languages);
        if (before is null || !HasError(read.Diagnostics) || HasError(before._ofFiles.Concat(before._strings?.Diagnostics ?? [])))
            return isSame && ReferenceEquals(before!._of, config) && before._broken is null && before._ofFiles.SequenceEqual(read._ofFiles) ? before : read;
        return new LiveTheme(before.Theme, before.Templates, before.Fonts, config, new DiagnosticBag(), [.. read.Diagnostics]) { _strings = before._strings };
    }

    /// <summary>The words of the user interface in the languages of a site; the same ones for the same languages.</summary>
    public ThemeStrings StringsIn(IEnumerable<string> languages)
    {
        var codes = languages.ToList();
        var key = string.Join(' ', codes);
        if (_strings is not { } strings || strings.Languages != key)
        {
            var diagnostics = new DiagnosticBag();
            strings = (key, ThemeStrings.Load(Theme, codes, diagnostics), diagnostics.ToSorted());
            _strings = strings;
        }

        return strings.Strings;
    }

    private static bool HasError(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(d => d.Severity == Severity.Error);

    private static bool IsSame(Theme a, Theme b) => ReferenceEquals(a, b)
        || a.Files.Count() == b.Files.Count() && a.Files.Zip(b.Files).All(pair => pair.First.Name == pair.Second.Name && pair.First.IsOverride == pair.Second.IsOverride
            && pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span));
}
