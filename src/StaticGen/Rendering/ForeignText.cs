using StaticGen.Languages;

namespace StaticGen.Rendering;

/// <summary>
/// Text in another language than the page: readers of screens and of scripts are told by <c>lang</c> (WCAG 2.2, 3.1.2 Language of Parts), and
/// its signs keep their places by <c>dir</c>.
/// </summary>
internal static class ForeignText
{
    /// <returns>HTML where the call is printed between tags; the text alone in attributes, titles and expressions, which hold no markup.</returns>
    public static object Of(string text, string language, FunctionCall call)
    {
        if (call.Node?.Parent is not PrintStatement { Place: PrintPlace.Text } || text.Length == 0) return text;
        var known = Language.Find(language);
        var html = known is not null && call.Page.Bidi is { Isolates: true } bidi ? new BidiHtml().Isolate(text, BidiContext.Of(known, bidi.Context.Percent)) : null;
        return new SafeHtml($"<span lang=\"{HtmlText.Escape(language)}\" dir=\"{known?.Direction ?? "auto"}\">{html ?? HtmlText.Escape(text)}</span>");
    }
}
