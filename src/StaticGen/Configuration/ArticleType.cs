namespace StaticGen.Configuration;

/// <summary>What search engines are told an article is: types of schema.org, by their names.</summary>
public enum ArticleType
{
    /// <summary>It reports what has happened.</summary>
    NewsArticle,

    /// <summary>It explains, by an author who knows the field.</summary>
    AnalysisNewsArticle,

    /// <summary>It says what its author thinks.</summary>
    OpinionNewsArticle,

    /// <summary>None of these.</summary>
    Article,
}

/// <summary>The words for the types in front matter and staticgen.yaml.</summary>
internal static class ArticleTypes
{
    /// <summary>By number of the type.</summary>
    public static readonly IReadOnlyList<string> Names =
        [nameof(ArticleType.NewsArticle), nameof(ArticleType.AnalysisNewsArticle), nameof(ArticleType.OpinionNewsArticle), nameof(ArticleType.Article)];

    public static ArticleType? Read(MappingReader reader) => (ArticleType?)reader.Choice("type", Names);
}
