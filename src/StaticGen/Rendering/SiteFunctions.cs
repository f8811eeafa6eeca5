using System.Globalization;
using StaticGen.Diagnostics;
using StaticGen.Languages;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>The template functions that need the site: its words, addresses, assets, dates and numbers.</summary>
internal static class SiteFunctions
{
    private static readonly string[] DateStyles = ["long", "full", "month", "time"];

    public static IEnumerable<TemplateFunction> Create(Site site, ThemeStrings strings) =>
    [
        new TemplateFunction("t 'key' count: n name: value", 1, 1, call => Translate(call, strings)) { Named = null },
        new TemplateFunction("in_lang text 'en'", 2, 2, InLanguage),
        new TemplateFunction("url path", 1, 1, call => TemplateUrls.Inside(site, LanguageOf(site, call), call.Text(0) ?? "")),
        new TemplateFunction("absolute_url path", 1, 1, call => site.Urls.Absolute(TemplateUrls.Inside(site, LanguageOf(site, call), call.Text(0) ?? ""))),
        new TemplateFunction("asset 'css/site.css'", 1, 1, call => Asset(call, site)),
        new TemplateFunction("date value 'long'", 1, 2, Date),
        new TemplateFunction("number value", 1, 1, Number),
        new TemplateFunction("markdown text", 1, 1, Markdown),
    ];

    private static LanguageSite LanguageOf(Site site, FunctionCall call)
    {
        var code = call.Language;
        return site.Languages.FirstOrDefault(l => l.Language.Code == code) ?? site.Languages[0];
    }

    private static object Translate(FunctionCall call, ThemeStrings strings)
    {
        var key = call.Text(0) ?? "";
        var words = strings.In(call.Language);
        if (!words.Has(key)) throw call.Fail($"there is no UI string `{key}`", 0, Suggestion.DidYouMean(key, words.Keys, "add it to templates/strings/"));
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        long? count = null;
        foreach (var name in call.Names)
        {
            call.TryGetNamed(name, out var value);
            if (name == "count" && value is long or int or double) count = Convert.ToInt64(value, CultureInfo.InvariantCulture);
            values[name] = value is long or int ? Digits(Convert.ToInt64(value, CultureInfo.InvariantCulture)) : call.AsText(value) ?? "";
        }

        if (words.IsPlural(key) && count is null) throw call.Fail($"the UI string `{key}` has plural forms and needs a number", 0, $"write `t '{key}' count: n`");
        var (text, missing) = words.Text(key, count, values);
        if (missing is null) return words.LanguageOf(key) == call.Language ? text : ForeignText.Of(text, words.LanguageOf(key), call);
        throw call.Fail($"the UI string `{key}` needs a value for `{{{missing}}}`", 0, $"write `t '{key}' {missing}: value`");
    }

    private static object? InLanguage(FunctionCall call) => call.Text(0) is not { } text ? null
        : call.Text(1) is not { } code || code == call.Language ? text
        : ForeignText.Of(text, code, call);

    private static string Asset(FunctionCall call, Site site)
    {
        var name = (call.Text(0) ?? "").TrimStart('/');
        if (site.Assets.Find(name) is { } asset) return site.Urls.Url(asset.Path);
        throw call.Fail($"the theme has no asset `{name}`", 0, Suggestion.DidYouMean(name, site.Assets.Names, "the name is relative to templates/assets/"));
    }

    private static string? Date(FunctionCall call)
    {
        if (call.Date(0) is not { } date) return null;
        var style = call.Count > 1 ? call.Text(1) ?? "" : "long";
        if (!DateStyles.Contains(style))
            throw call.Fail($"there is no date style `{style}`", 1, Suggestion.DidYouMean(style, DateStyles, "the styles are `long`, `full`, `month` and `time`"));
        return DateText.Format(date, style switch { "full" => DateStyle.Weekday, "month" => DateStyle.Month, "time" => DateStyle.Time, _ => DateStyle.Day }, call.Language);
    }

    private static string? Number(FunctionCall call) => call[0] switch
    {
        null => null,
        long whole => Digits(whole),
        int whole => Digits(whole),
        var other => call.AsText(other),
    };

    private static SafeHtml Markdown(FunctionCall call)
    {
        try
        {
            return new SafeHtml(new MarkdownPrinter().Print(MarkdownParser.Parse(call.Text(0) ?? ""), new MarkdownStyle { Bidi = call.Page.Bidi }));
        }
        catch (MarkdownLimitException e)
        {
            throw call.Fail(e.Message, 0);
        }
    }

    private static string Digits(long value) => value.ToString(CultureInfo.InvariantCulture);
}
