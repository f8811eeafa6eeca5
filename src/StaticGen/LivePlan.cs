using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen;

/// <summary>What a plan is made of. Two with the same parts are the same plan.</summary>
/// <param name="Config">The configuration.</param>
/// <param name="Tree">The files there are.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Images">What is known of images.</param>
/// <param name="ImageVersion">Another one whenever an image was written to.</param>
/// <param name="Options">What it is made for.</param>
internal sealed record PlanParts(SiteConfig Config, SourceTree Tree, Theme Theme, ImageCatalog Images, int ImageVersion, PlanOptions Options);

/// <summary>A plan with what is wrong in it, which can take in other versions of a few articles without being made anew.</summary>
internal sealed class LivePlan
{
    private readonly PlanParts _parts;
    private readonly IReadOnlyList<Diagnostic> _ofSite;
    private readonly Dictionary<string, List<Diagnostic>> _ofLinks;
    private readonly DateTimeOffset _until;

    private LivePlan(PlanParts parts, Site site, IReadOnlyList<Diagnostic> ofSite, Dictionary<string, List<Diagnostic>> ofLinks, DateTimeOffset until) =>
        (_parts, Site, _ofSite, _ofLinks, _until) = (parts, site, ofSite, ofLinks, until);

    public Site Site { get; }

    public IEnumerable<Diagnostic> Diagnostics => _ofSite.Concat(_ofLinks.Values.SelectMany(d => d));

    public static LivePlan Make(PlanParts parts, IReadOnlyList<Article> articles)
    {
        var diagnostics = new DiagnosticBag();
        var site = SitePlanner.Plan(parts.Config, articles, parts.Tree, parts.Theme, parts.Images, parts.Options, diagnostics);
        var found = diagnostics.ToSorted();
        var links = found.Where(d => LinkChecker.Reports(d.Code) && d.Position?.Path is not (null or "staticgen.yaml")).ToLookup(d => d.Position!.Value.Path, StringComparer.Ordinal);
        return new LivePlan(parts, site, [.. found.Where(d => !LinkChecker.Reports(d.Code) || d.Position?.Path is null or "staticgen.yaml")],
            links.ToDictionary(d => d.Key, d => d.ToList(), StringComparer.Ordinal), site.NextChange ?? DateTimeOffset.MaxValue);
    }

    /// <summary>Whether it was made for this, and at this instant still is.</summary>
    public bool IsFor(PlanParts parts) => (parts with { Options = _parts.Options }) == _parts && parts.Options.Now >= _parts.Options.Now && parts.Options.Now < _until;

    /// <summary>The plan with other versions of articles.</summary>
    /// <returns><c>null</c> when they are not planned alike: then the plan must be made anew.</returns>
    public LivePlan? Replace(IReadOnlyList<ArticleChange> changes)
    {
        // A fault of an address names places in articles, which may have moved.
        if (changes.Count > 32 || _ofSite.Any(d => d.Position is { Path: not "staticgen.yaml" })) return null;
        foreach (var (before, after) in changes)
            if (before is null || after is null || !ArticleReplacement.ArePlannedAlike(before, after, Site)) return null;

        var site = ArticleReplacement.Replace(Site, [.. changes.Select(c => c.After!)]);
        var isLinkedAlike = changes.All(c => ArticleReplacement.AreLinkedAlike(c.Before!, c.After!));
        var posts = isLinkedAlike
            ? changes.Select(c => site.Links.FindSource(c.After!.File.Path)).OfType<Post>()
            : changes.Select(c => site.Links.FindSource(c.After!.File.Path)).OfType<Post>().Concat(site.Links.Posts.Where(HasAnchors)).Distinct();
        var links = new Dictionary<string, List<Diagnostic>>(_ofLinks, StringComparer.Ordinal);
        foreach (var post in posts)
        {
            var diagnostics = new DiagnosticBag();
            LinkChecker.Check(post, site.Links, diagnostics);
            if (diagnostics.ToSorted() is { Count: > 0 } found) links[post.Article.File.Path] = [.. found];
            else links.Remove(post.Article.File.Path);
        }

        return new LivePlan(_parts, site, _ofSite, links, _until);

        static bool HasAnchors(Post post)
        {
            foreach (var link in post.Article.Links)
                if (link.Url.Contains('#', StringComparison.Ordinal)) return true;
            return post.Article.FrontMatter.Image?.Value.Contains('#', StringComparison.Ordinal) is true;
        }
    }
}
