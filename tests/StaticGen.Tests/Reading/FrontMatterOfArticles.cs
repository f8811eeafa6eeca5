using System.Text;
using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Reading;

namespace StaticGen.Tests.Reading;

public class FrontMatterOfArticles
{
    private static readonly SiteConfig Dubai = new() { TimeZone = TimeZoneInfo.CreateCustomTimeZone("+04", TimeSpan.FromHours(4), "+04", "+04") };

    [Fact]
    public void Every_key_is_read()
    {
        var (frontMatter, body) = Read("""
            ---
            # A comment, with ‘quotes’ and: colons.
            title: قمة دبي
            description: >
              نص على
              سطرين
            date: 2026-11-20
            updated: 2026-11-21 09:30
            expires: 2027-01-01T00:00:00Z
            author: ليلى
            tags: [دفاع, 'الأمن: نظرة', دفاع]
            category: تحليل
            slug: summit
            lang: ar
            draft: true
            image: summit.jpg
            image-alt: "القاعة"
            sections:
              background: كيف وصلنا إلى هنا
              outlook: ماذا بعد؟
            aliases:
              - /old/one/
              - /old/two/
            comments: false
            template: interview
            params:
              color: red
            ---
            Body.
            """);

        Assert.Equal("قمة دبي", frontMatter.Title?.Value);
        Assert.Equal(new SourcePosition("a.md", 3, 8, 7), frontMatter.Title?.Position);
        Assert.Equal("نص على سطرين", frontMatter.Description);
        Assert.Equal("2026-11-20T00:00:00+04:00", frontMatter.Date?.ToString("yyyy-MM-ddTHH:mm:sszzz"));
        Assert.Equal("2026-11-21T09:30:00+04:00", frontMatter.Updated?.ToString("yyyy-MM-ddTHH:mm:sszzz"));
        Assert.Equal("2027-01-01T00:00:00+00:00", frontMatter.Expires?.ToString("yyyy-MM-ddTHH:mm:sszzz"));
        Assert.Equal(["ليلى"], frontMatter.Authors);
        Assert.Equal(["دفاع", "الأمن: نظرة"], frontMatter.Tags.Select(tag => tag.Value));
        Assert.Equal("تحليل", frontMatter.Category);
        Assert.Equal("summit", frontMatter.Slug?.Value);
        Assert.Equal("ar", frontMatter.Lang?.Value);
        Assert.True(frontMatter.Draft);
        Assert.Equal("summit.jpg", frontMatter.Image?.Value);
        Assert.Equal("القاعة", frontMatter.ImageAlt);
        Assert.Equal(["background", "outlook"], frontMatter.Sections.Select(section => section.Id.Value));
        Assert.Equal("ماذا بعد؟", frontMatter.Sections[1].Heading.Value);
        Assert.Equal(["/old/one/", "/old/two/"], frontMatter.Aliases.Select(alias => alias.Value));
        Assert.False(frontMatter.Comments);
        Assert.Equal("interview", frontMatter.Template?.Value);
        Assert.Equal("red", frontMatter.Params?["color"]);
        Assert.Equal("Body.", body);
    }

    [Theory]
    [InlineData("1.10")]
    [InlineData("2026")]
    [InlineData("010")]
    [InlineData("0x1F")]
    [InlineData("no")]
    [InlineData("true")]
    [InlineData("2026-11-20")]
    [InlineData("12:30")]
    [InlineData("a --- b")]
    [InlineData("C# و.NET")]
    [InlineData("what? [yes]")]
    public void Text_is_text_as_written(string title) => Assert.Equal(title, Read($"---\ntitle: {title}\n---\n").FrontMatter.Title?.Value);

    [Theory]
    [InlineData("title:")]
    [InlineData("title: ~")]
    [InlineData("title: \"\"")]
    [InlineData("title: '  '")]
    [InlineData("# nothing")]
    public void Empty_text_is_no_text(string line) => Assert.Null(Read($"---\n{line}\n---\n").FrontMatter.Title);

    [Theory]
    [InlineData("author: a", "a")]
    [InlineData("author: [a, b]", "a|b")]
    [InlineData("authors: a", "a")]
    [InlineData("authors: [a, b, a]", "a|b")]
    [InlineData("authors:\n- a\n- b", "a|b")]
    public void Authors_are_one_or_several(string line, string expected) =>
        Assert.Equal(expected, string.Join('|', Read($"---\n{line}\n---\n").FrontMatter.Authors));

    [Theory]
    [InlineData("---\ntitle: x\n---\nBody", "Body")]
    [InlineData("---\ntitle: x\n...\nBody", "Body")]
    [InlineData("--- \ntitle: x\n---\t \nBody", "Body")]
    [InlineData("---\u00A0\ntitle: x\n\u200F---\nBody", "Body")]
    [InlineData("---\ntitle: x\n---", "")]
    [InlineData("---\n---\nBody", "Body")]
    [InlineData("---\ntitle: |\n  x\n  ---\n---\nBody", "Body")]
    [InlineData("---\ntitle: x\n---\n\n---\nBody\n---\n", "\n---\nBody\n---\n")]
    [InlineData("Body\n---\n", "Body\n---\n")]
    [InlineData("----\nBody", "----\nBody")]
    [InlineData("---\n\nBody: x\n", "---\n\nBody: x\n")]
    [InlineData("---", "---")]
    [InlineData("", "")]
    public void Body_begins_after_the_closing_fence(string text, string body) => Assert.Equal(body, Read(text).Body);

    [Fact]
    public void Line_ends_byte_order_mark_and_final_newline_make_no_difference()
    {
        const string text = "---\ntitle: قمة\ntags:\n  - a\ndescription: |\n  one\n  two\n---\nBody";
        var expected = Read(text).FrontMatter;
        string[] variants = [text.Replace("\n", "\r\n"), text.Replace("\n", "\r"), "\uFEFF" + text, text[..^5], "\uFEFF" + text.Replace("\n", "\r\n") + "\r\n"];
        foreach (var variant in variants)
        {
            var frontMatter = Read(variant).FrontMatter;
            Assert.Equal(expected.Title, frontMatter.Title);
            Assert.Equal(expected.Tags, frontMatter.Tags);
            Assert.Equal(expected.Description, frontMatter.Description);
        }
    }

    [Fact]
    public void A_tab_in_a_text_or_between_brackets_or_on_a_blank_line_is_no_fault()
    {
        var frontMatter = Read("---\ndescription: |\n  a\n  \tb\ntags: [\n\ta,\n\tb]\n\t\ntitle: x\t# note\n---\n").FrontMatter;
        Assert.Equal("a\n\tb", frontMatter.Description);
        Assert.Equal(["a", "b"], frontMatter.Tags.Select(tag => tag.Value));
        Assert.Equal("x", frontMatter.Title?.Value);
    }

    [Fact]
    public void Only_a_line_feed_ends_a_line() =>
        Assert.Equal("a b c", Read("---\ntitle: a\u2028b\u0085c\n---\n").FrontMatter.Title?.Value);

    [Fact]
    public void Text_is_in_normalization_form_C() =>
        Assert.Equal("\u0623\u0645\u0646", Read("---\ntitle: \u0627\u0654\u0645\u0646\n---\n").FrontMatter.Title?.Value);

    [Fact]
    public void Open_front_matter_hands_foreign_values_to_params()
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceText.FromString("a.md", "---\nlastmod: a\ntags: b\nparams: {c: d, lastmod: e}\n---\n");
        var result = FrontMatterReader.Read(source, Dubai with { OpenFrontMatter = true }, diagnostics);
        Assert.False(result.HasErrors);
        Assert.Equal(["c: d", "lastmod: e", "tags: b"],
            result.FrontMatter.Params!.Names.Select(name => $"{name}: {result.FrontMatter.Params[name]}"));
    }

    [Fact]
    public void Front_matter_over_64_KB_is_refused()
    {
        var diagnostics = new DiagnosticBag();
        var text = new StringBuilder("---\n").Insert(4, "# ش\n", 64 * 1024 / 5 + 1).Append("title: x\n---\nBody").ToString();
        var result = FrontMatterReader.Read(SourceText.FromString("a.md", text), Dubai, diagnostics);
        Assert.Equal("SG0105", Assert.Single(diagnostics.ToSorted()).Code.Id);
        Assert.Equal("Body", text[result.BodyStart..]);
    }

    private static (FrontMatter FrontMatter, string Body) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceText.FromString("a.md", text);
        var result = FrontMatterReader.Read(source, Dubai, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.False(result.HasErrors);
        return (result.FrontMatter, source.Text[result.BodyStart..]);
    }
}
