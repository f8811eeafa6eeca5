using System.Globalization;
using System.Text;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>
/// The text of a page as HTML in UTF-8, as far as its article alone tells it. Where links lead within the site is known only when all articles
/// are: their addresses stand in it as the author wrote them, between bytes that are none of UTF-8. After the HTML comes its table of contents.
/// </summary>
/// <param name="bytes">The HTML and its table of contents.</param>
internal readonly struct OpenHtml(ReadOnlyMemory<byte> bytes)
{
    // <a href="…" title="…" class="…">…</a> has one before it, before and after its address, before what stays of it without an address, and
    // before its end.
    private const byte Link = 0xFF;
    private const byte Page = 0xFE;
    private const byte Heading = 0xFD;
    private const byte Title = 0xFC;
    private const byte PartOfFirst = 0xFB;

    private ReadOnlySpan<byte> Html => bytes.Span.IndexOf(Heading) is >= 0 and var end ? bytes.Span[..end] : bytes.Span;

    /// <summary>Whether the address of a link depends on the site.</summary>
    public static bool IsOpen(string url) => url.Length > 0 && UrlSafety.KindOf(url) == UrlKind.Internal;

    /// <summary>One of the pages that were written one after another.</summary>
    public static OpenHtml PageAt(ReadOnlyMemory<byte> pages, int index)
    {
        var page = pages;
        for (; index > 0; index--) page = page[(page.Span.IndexOf(Page) + 1)..];
        if (page.Span.IndexOf(Page) is >= 0 and var end) page = page[..end];
        if (page.IsEmpty || page.Span[0] != PartOfFirst) return new OpenHtml(page);
        var numbers = page.Span[1..];
        var space = numbers.IndexOf((byte)' ');
        return new OpenHtml(pages[Number(numbers[..space])..Number(numbers[(space + 1)..])]);

        static int Number(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <param name="printed">What was printed.</param>
    /// <param name="output">Where to.</param>
    /// <param name="blocks">Gets the places in the output where its blocks begin, and where the last one ends.</param>
    public static void WriteHtml(PrintedText printed, PageOutput output, List<int> blocks)
    {
        var start = 0;
        foreach (var (at, isLink) in printed.Marks)
        {
            output.Write(printed.Slice(start, at));
            start = at;
            if (isLink) output.Write([Link]);
            else blocks.Add(output.Length);
        }

        output.Write(printed.Slice(start, printed.Length));
    }

    /// <summary>Writes a page that is a part of the first one.</summary>
    public static void WritePartOfFirst(int start, int end, PageOutput output)
    {
        output.Write([PartOfFirst]);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{start} {end}"));
    }

    public static void WriteHeading(BodyHeading heading, int level, PageOutput output)
    {
        output.Write([Heading, (byte)level]);
        output.Write(heading.Id);
        output.Write([Title]);
        output.Write(heading.Text);
    }

    public static void WriteEndOfPage(PageOutput output) => output.Write([Page]);

    /// <summary>Writes the HTML with addresses.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="addressOf">An address as written → what stands in the attribute; <c>null</c>: the link is plain text.</param>
    public void WriteTo(PageOutput output, Func<string, string?> addressOf)
    {
        var rest = Html;
        while (rest.IndexOf(Link) is >= 0 and var start)
        {
            output.Write(rest[..start]);
            rest = rest[(start + 1)..];
            var open = Cut(ref rest);
            var written = Cut(ref rest);
            var middle = Cut(ref rest);
            var text = Cut(ref rest);
            var end = rest[.."</a>".Length];
            rest = rest[end.Length..];
            if (addressOf(Encoding.UTF8.GetString(written)) is { } address)
            {
                output.Write(open);
                output.Write(address);
                output.Write(middle);
                output.Write(text);
                output.Write(end);
            }
            else
            {
                output.Write("<span"u8);
                output.Write(text);
                output.Write("</span>"u8);
            }
        }

        output.Write(rest);

        static ReadOnlySpan<byte> Cut(ref ReadOnlySpan<byte> rest)
        {
            var length = rest.IndexOf(Link);
            var part = rest[..length];
            rest = rest[(length + 1)..];
            return part;
        }
    }

    /// <summary>The table of contents: headings with an id, of the levels 2 and 3.</summary>
    public List<TocEntry> Toc()
    {
        var toc = new List<TocEntry>();
        var rest = bytes.Span[Html.Length..];
        while (!rest.IsEmpty)
        {
            var end = rest[1..].IndexOf(Heading) is >= 0 and var next ? next + 1 : rest.Length;
            var title = rest.IndexOf(Title);
            Add(toc, new TocEntry(Encoding.UTF8.GetString(rest[2..title]), Encoding.UTF8.GetString(rest[(title + 1)..end]), rest[1], []));
            rest = rest[end..];
        }

        return toc;
    }

    private static void Add(List<TocEntry> toc, TocEntry entry)
    {
        if (entry.Id.Length == 0) return;
        if (entry.Level == 2) toc.Add(entry);
        else if (entry.Level == 3 && toc.Count > 0)
        {
            // Most have none.
            if (toc[^1].Children is List<TocEntry> children) children.Add(entry);
            else toc[^1] = toc[^1] with { Children = new List<TocEntry> { entry } };
        }
    }
}
