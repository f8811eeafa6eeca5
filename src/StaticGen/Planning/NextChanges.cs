using StaticGen.Configuration;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>The instants at which the same files make another site.</summary>
internal static class NextChanges
{
    /// <summary>The first of them after the instant of a plan, in the site's time zone; <c>null</c>: there is none.</summary>
    public static DateTimeOffset? First(IReadOnlyList<Article> articles, SiteConfig config, PlanOptions options)
    {
        DateTimeOffset? next = null;
        Count(config.Security?.Expires.Value);
        foreach (var article in articles)
        {
            var matter = article.FrontMatter;
            // No time makes an article of a draft, nor of one that is over.
            if (matter.Draft && !options.Drafts || matter.Expires <= options.Now) continue;
            if (!options.Future) Count(matter.Date);
            Count(matter.Expires);
            if (!NewsSitemaps.IsNews(article, config)) continue;
            Count(matter.Date);
            Count(matter.Date + NewsSitemaps.Age);
        }

        return next is { } instant ? TimeZoneInfo.ConvertTime(instant, config.TimeZone) : null;

        void Count(DateTimeOffset? instant)
        {
            if (instant > options.Now && !(instant >= next)) next = instant;
        }
    }
}
