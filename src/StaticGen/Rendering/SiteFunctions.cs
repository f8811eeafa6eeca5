using System.Collections;
using StaticGen.Diagnostics;
using StaticGen.Languages;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>What functions know of the page being written: the site it is of, and the words of the user interface.</summary>
internal sealed record SiteWords(Site Site, ThemeStrings Strings);

/// <summary>
/// The template functions that need the site: its words, addresses, assets, and how its languages write dates and numbers. They find
/// it in the page's <see cref="TemplatePage.State"/>, so that parsed templates outlive a site.
/// </summary>
internal static class SiteFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        new TemplateFunction("t 'key' count: n name: value", 1, 1, Translate) { Named = null },
        new TemplateFunction("in_lang text 'en'", 2, 2, InLanguage),
        new TemplateFunction("url path", 1, 1, Url),
        new TemplateFunction("absolute_url path", 1, 1, call => SiteOf(call).Urls.Absolute(Url(call))),
        new TemplateFunction("asset 'css/site.css'", 1, 1, call => Asset(call, SiteOf(call))),
        new TemplateFunction("markdown text", 1, 1, call => Markdown(call, SiteOf(call))),
        .. TextFunctions.Create(call => LanguageOf(call).Conventions),
    ];

    private static Site SiteOf(FunctionCall call) => ((SiteWords)call.Page.State!).Site;

    private static string Url(FunctionCall call) => TemplateUrls.Inside(SiteOf(call), LanguageOf(call), call.Text(0) ?? "");

    private static LanguageSite LanguageOf(FunctionCall call)
    {
        var site = SiteOf(call);
        foreach (var language in site.Languages)
            if (language.Language.Code == call.Language) return language;
        return site.Languages[0];
    }

    private static object Translate(FunctionCall call)
    {
        var key = call.Text(0) ?? "";
        var words = ((SiteWords)call.Page.State!).Strings.In(call.Language);
        var conventions = LanguageOf(call).Conventions;
        if (!words.Has(key)) throw call.Fail($"there is no UI string `{key}`", 0, Suggestion.DidYouMean(key, words.Keys, "add it to templates/strings/"));
        Dictionary<string, string>? values = null;
        decimal? count = null, until = null;
        foreach (var name in call.Names)
        {
            call.TryGetNamed(name, out var value);
            values ??= new Dictionary<string, string>(StringComparer.Ordinal);
            if (name == "count" && value is IList { Count: 2 } range)
            {
                (count, until) = (call.ToDecimal(range[0], 0), call.ToDecimal(range[1], 0));
                values[name] = NumberText.Range(count.Value, until.Value, conventions);
                continue;
            }

            if (!TextFunctions.IsNumber(value))
            {
                values[name] = call.AsText(value) ?? "";
                continue;
            }

            var number = call.ToDecimal(value, 0);
            if (name == "count") count = number;
            values[name] = NumberText.Format(number, conventions);
        }

        if (words.IsPlural(key) && count is null) throw call.Fail($"the UI string `{key}` has plural forms and needs a number", 0, $"write `t '{key}' count: n`");
        var (text, missing) = words.Text(key, count, values, until);
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

    private static SafeHtml Markdown(FunctionCall call, Site site)
    {
        try
        {
            return new SafeHtml(new MarkdownPrinter().Print(MarkdownParser.Parse(call.Text(0) ?? "", site.Config.MarksOf(call.Language)), new MarkdownStyle { Bidi = call.Page.Bidi }));
        }
        catch (MarkdownLimitException e)
        {
            throw call.Fail(e.Message, 0);
        }
    }
}
