using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>An article or page that does not exist in every language of the site.</summary>
/// <param name="Post">Its version in the first language that has it.</param>
/// <param name="Languages">Codes of the languages that have it.</param>
/// <param name="Missing">Codes of those that have not.</param>
public sealed record MissingTranslation(Post Post, IReadOnlyList<string> Languages, IReadOnlyList<string> Missing);

/// <summary>What is left to translate.</summary>
public static class MissingTranslations
{
    /// <summary>
    /// Articles, newest first, then pages, that some language of the site lacks. The languages of a site are those of its files and of
    /// <c>languages:</c> in staticgen.yaml. A draft is no translation yet.
    /// </summary>
    public static IReadOnlyList<MissingTranslation> Of(Site site)
    {
        var languages = site.Languages.Select(l => l.Language.Code).Union(site.Config.Languages.Keys.Order(StringComparer.Ordinal)).ToList();
        if (languages.Count < 2) return [];
        var missing = new List<MissingTranslation>();
        var posts = site.Languages.SelectMany(l => l.ByName.Values).Where(post => site.Translations(post).First() == post)
            .OrderBy(p => p.Article.Kind == ArticleKind.Page).ThenByDescending(p => p.Article.FrontMatter.Date?.UtcDateTime ?? DateTime.MinValue)
            .ThenBy(p => p.Article.File.Path, StringComparer.Ordinal);
        foreach (var post in posts)
        {
            var has = site.Translations(post).Select(p => p.Article.Language.Code).ToList();
            if (has.Count < languages.Count) missing.Add(new MissingTranslation(post, has, [.. languages.Except(has)]));
        }

        return missing;
    }
}
