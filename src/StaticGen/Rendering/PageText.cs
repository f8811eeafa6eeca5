namespace StaticGen.Rendering;

/// <summary>An entry of a table of contents.</summary>
/// <param name="Id">The heading's id.</param>
/// <param name="Title">Its text.</param>
/// <param name="Level">Its level on the page, 2 or 3.</param>
/// <param name="Children">Entries below it.</param>
public sealed record TocEntry(string Id, string Title, int Level, IReadOnlyList<TocEntry> Children);

/// <summary>The text of one page as HTML, made when it is written.</summary>
public sealed class PageText
{
    private readonly OpenHtml _html;
    private readonly Func<string, string?> _addressOf;

    internal PageText(OpenHtml html, Func<string, string?> addressOf) => (_html, _addressOf) = (html, addressOf);

    public string Html
    {
        get
        {
            if (field is not null) return field;
            var output = new PageOutput();
            WriteTo(output);
            return field = output.TakeText();
        }
    }

    public IReadOnlyList<TocEntry> Toc => field ??= _html.Toc();

    internal void WriteTo(PageOutput output) => _html.WriteTo(output, _addressOf);
}
