using System.Text.Json;
using StaticGen.Configuration;

namespace StaticGen.Rendering;

/// <summary>The words of schema.org that <see cref="StructuredData"/> uses, escaped once.</summary>
internal sealed partial class StructuredData
{
    private static class Names
    {
        public static readonly JsonEncodedText Context = JsonEncodedText.Encode("@context");
        public static readonly JsonEncodedText Graph = JsonEncodedText.Encode("@graph");
        public static readonly JsonEncodedText Type = JsonEncodedText.Encode("@type");
        public static readonly JsonEncodedText Id = JsonEncodedText.Encode("@id");
        public static readonly JsonEncodedText Author = JsonEncodedText.Encode("author");
        public static readonly JsonEncodedText ArticleSection = JsonEncodedText.Encode("articleSection");
        public static readonly JsonEncodedText Comment = JsonEncodedText.Encode("comment");
        public static readonly JsonEncodedText CommentCount = JsonEncodedText.Encode("commentCount");
        public static readonly JsonEncodedText Correction = JsonEncodedText.Encode("correction");
        public static readonly JsonEncodedText DateModified = JsonEncodedText.Encode("dateModified");
        public static readonly JsonEncodedText DatePublished = JsonEncodedText.Encode("datePublished");
        public static readonly JsonEncodedText Description = JsonEncodedText.Encode("description");
        public static readonly JsonEncodedText HasPart = JsonEncodedText.Encode("hasPart");
        public static readonly JsonEncodedText Headline = JsonEncodedText.Encode("headline");
        public static readonly JsonEncodedText Image = JsonEncodedText.Encode("image");
        public static readonly JsonEncodedText InLanguage = JsonEncodedText.Encode("inLanguage");
        public static readonly JsonEncodedText IsPartOf = JsonEncodedText.Encode("isPartOf");
        public static readonly JsonEncodedText Item = JsonEncodedText.Encode("item");
        public static readonly JsonEncodedText ItemListElement = JsonEncodedText.Encode("itemListElement");
        public static readonly JsonEncodedText Keywords = JsonEncodedText.Encode("keywords");
        public static readonly JsonEncodedText Logo = JsonEncodedText.Encode("logo");
        public static readonly JsonEncodedText MainEntity = JsonEncodedText.Encode("mainEntity");
        public static readonly JsonEncodedText MainEntityOfPage = JsonEncodedText.Encode("mainEntityOfPage");
        public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
        public static readonly JsonEncodedText NumberOfItems = JsonEncodedText.Encode("numberOfItems");
        public static readonly JsonEncodedText Position = JsonEncodedText.Encode("position");
        public static readonly JsonEncodedText Publisher = JsonEncodedText.Encode("publisher");
        public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
        public static readonly JsonEncodedText WordCount = JsonEncodedText.Encode("wordCount");
        public static readonly JsonEncodedText TextName = JsonEncodedText.Encode("text");
        public static readonly JsonEncodedText CommentType = JsonEncodedText.Encode("Comment");
        public static readonly JsonEncodedText BreadcrumbList = JsonEncodedText.Encode("BreadcrumbList");
        public static readonly JsonEncodedText CollectionPage = JsonEncodedText.Encode("CollectionPage");
        public static readonly JsonEncodedText CorrectionComment = JsonEncodedText.Encode("CorrectionComment");
        public static readonly JsonEncodedText ImageObject = JsonEncodedText.Encode("ImageObject");
        public static readonly JsonEncodedText ItemList = JsonEncodedText.Encode("ItemList");
        public static readonly JsonEncodedText ListItem = JsonEncodedText.Encode("ListItem");
        public static readonly JsonEncodedText Organization = JsonEncodedText.Encode("Organization");
        public static readonly JsonEncodedText Person = JsonEncodedText.Encode("Person");
        public static readonly JsonEncodedText ProfilePage = JsonEncodedText.Encode("ProfilePage");
        public static readonly JsonEncodedText WebPage = JsonEncodedText.Encode("WebPage");
        public static readonly JsonEncodedText WebSite = JsonEncodedText.Encode("WebSite");

        private static readonly JsonEncodedText[] Articles = [.. ArticleTypes.Names.Select(name => JsonEncodedText.Encode(name))];

        public static JsonEncodedText Of(ArticleType type) => Articles[(int)type];
    }
}
