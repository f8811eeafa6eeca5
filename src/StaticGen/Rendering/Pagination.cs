using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>One page of a list.</summary>
/// <param name="Urls">Makes the addresses.</param>
/// <param name="List">The first page of the list.</param>
/// <param name="Number">This page, from 1.</param>
/// <param name="Size">Items on a page.</param>
/// <param name="Count">Items of the whole list.</param>
public sealed record Pagination(SiteUrls Urls, SitePath List, int Number, int Size, int Count)
{
    public int Total => Math.Max(1, (Count + Size - 1) / Size);

    public string UrlOf(int number) => Urls.Url(SiteUrls.Page(List, number));

    /// <summary>First, last and the neighbours of this page, with gaps between: bounded, however long the list.</summary>
    public IReadOnlyList<PageNumber> Pages
    {
        get
        {
            var pages = new List<PageNumber>();
            var last = 0;
            for (var number = 1; number <= Total; number++)
            {
                if (number != 1 && number != Total && Math.Abs(number - Number) > 2)
                {
                    number = number < Number ? Math.Min(Number - 2, Total) - 1 : Total - 1;
                    continue;
                }

                // A gap of one page is that page.
                if (number == last + 2) pages.Add(new PageNumber(number - 1, UrlOf(number - 1), false));
                else if (number > last + 1) pages.Add(new PageNumber(null, null, false));
                pages.Add(new PageNumber(number, UrlOf(number), number == Number));
                last = number;
            }

            return pages;
        }
    }

    /// <summary>The items of this page.</summary>
    public IReadOnlyList<T> Slice<T>(IReadOnlyList<T> items)
    {
        var start = (Number - 1) * Size;
        var slice = new List<T>(Size);
        for (var i = start; i < Math.Min(items.Count, start + Size); i++) slice.Add(items[i]);
        return slice;
    }
}

/// <summary>An entry of a pagination; without number for a gap.</summary>
public sealed record PageNumber(int? Number, string? Url, bool IsCurrent);
