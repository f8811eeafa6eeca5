using System.Globalization;
using Scriban.Runtime;
using StaticGen.Languages;

namespace StaticGen.Rendering;

/// <summary>The functions that need nothing but their values and the language of the page.</summary>
public static class TemplateFunctions
{
    public static readonly TemplateFunction Raw = new("raw value", 1, 1, call => new SafeHtml(call.Text(0) ?? ""));

    public static readonly TemplateFunction Json = new("json value", 1, 1, call => new SafeHtml(TemplateJson.Write(call)));

    public static readonly TemplateFunction Truncate = new("truncate text n", 2, 2, call =>
        TextCut.Cut(call[0] is SafeHtml html ? PlainText.Of(html.Value) : call.Text(0) ?? "", call.Whole(1)));

    public static readonly TemplateFunction Plain = new("plain html", 1, 1, call => PlainText.Of(call.Text(0) ?? ""));

    public static readonly TemplateFunction IsoDate = new("iso_date value", 1, 1, call => call.Date(0) is { } date ? ToIsoDate(date) : null);

    public static readonly TemplateFunction List = new("list items 'and'", 1, 2, JoinList);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TemplateFunction> All { get; } = [Raw, Json, Truncate, Plain, IsoDate, List];

    // With HTML among the items, such as captured links, the list is HTML, and what is text in it is escaped.
    private static object JoinList(FunctionCall call)
    {
        var kind = call.Choice(1, "and", "or") == 1 ? ListKind.Or : ListKind.And;
        var items = call.List(0).Select(item => item is StringBuilderOutput captured ? new SafeHtml(captured.ToString()) : item).ToList();
        if (!items.Exists(item => item is SafeHtml)) return ListText.Join([.. items.Select(item => call.AsText(item) ?? "")], call.Language, kind);
        return new SafeHtml(ListText.Join([.. items.Select(item => item is SafeHtml html ? html.Value : HtmlText.Escape(call.AsText(item) ?? ""))], call.Language, kind));
    }

    /// <summary>
    /// RFC 3339, to the second, with the offset the date was given in; <c>+00:00</c> and not <c>Z</c>, so that the dates of a page look alike.
    /// </summary>
    public static string ToIsoDate(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
