using System.Collections.Frozen;

namespace StaticGen.Reading;

/// <summary>Front-matter keys of other generators, and Arabic words that authors write as keys, with ours of the same meaning.</summary>
internal static class ForeignKeys
{
    private static readonly FrozenDictionary<string, string> Table = new Dictionary<string, string>
    {
        ["alias"] = "aliases",
        ["categories"] = "category",
        ["cover"] = "image",
        ["excerpt"] = "description",
        ["expirydate"] = "expires",
        ["keywords"] = "tags",
        ["language"] = "lang",
        ["last_modified_at"] = "updated",
        ["lastmod"] = "updated",
        ["layout"] = "template",
        ["locale"] = "lang",
        ["modified"] = "updated",
        ["name"] = "title",
        ["permalink"] = "slug",
        ["publishdate"] = "date",
        ["published"] = "draft",
        ["redirect_from"] = "aliases",
        ["summary"] = "description",
        ["thumbnail"] = "image",
        ["url"] = "slug",
        ["العنوان"] = "title",
        ["عنوان"] = "title",
        ["الوصف"] = "description",
        ["وصف"] = "description",
        ["التاريخ"] = "date",
        ["تاريخ"] = "date",
        ["الكاتب"] = "author",
        ["كاتب"] = "author",
        ["المؤلف"] = "author",
        ["الوسوم"] = "tags",
        ["وسوم"] = "tags",
        ["التصنيف"] = "category",
        ["القسم"] = "category",
        ["الصورة"] = "image",
        ["صورة"] = "image",
        ["مسودة"] = "draft",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? Equivalent(string key) => Table.GetValueOrDefault(key.ToLowerInvariant());
}
