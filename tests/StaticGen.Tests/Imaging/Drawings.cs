namespace StaticGen.Tests.Imaging;

/// <summary>SVG files: published when they draw and do nothing else.</summary>
public class Drawings
{
    private const string Article = "---\ntitle: خبر\ndate: 2026-11-01\n---\nنص.\n\n![خريطة](map.svg)\n";
    private const string Root = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"300\" height=\"200\">";

    [Theory]
    [InlineData("<path d=\"M0 0h10\" fill=\"url(#g)\"/>")]
    [InlineData("<defs><g id=\"a\"/></defs><use href=\"#a\"/><use xlink:href=\"#a\"/>")]
    [InlineData("<style>.a { fill: url(#g); } @media (prefers-color-scheme: dark) { .a { fill: #fff; } }</style><text>مدينة (ميناء)</text>")]
    [InlineData("<image href=\"data:image/png;base64,iVBORw0KGgo=\"/>")]
    [InlineData("<animate attributeName=\"x\" values=\"0;10\"/>")]
    [InlineData("<metadata xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" rdf:about=\"https://example.org/\"/>")]
    public void One_that_only_draws_is_published_as_it_is(string inside)
    {
        var svg = Root + inside + "</svg>";
        using var site = TestSite.With("-- content/articles/a/index.md --\n" + Article).Write("content/articles/a/map.svg", svg);

        Assert.Empty(site.Diagnose());

        Assert.Equal(svg, site.Read("a/map.svg"));
        var image = site.Page("a/index.html").QuerySelector(".prose img")!;
        Assert.Equal(("/a/map.svg", "300", "200"), (image.GetAttribute("src"), image.GetAttribute("width"), image.GetAttribute("height")));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "the element `script`")]
    [InlineData("<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>", "the element `x:script`")]
    [InlineData("<g onclick=\"alert(1)\"/>", "the event handler `onclick`")]
    [InlineData("<g ONLOAD=\"alert(1)\"/>", "the event handler `ONLOAD`")]
    [InlineData("<foreignObject/>", "the element `foreignObject`")]
    [InlineData("<body xmlns=\"http://www.w3.org/1999/xhtml\"/>", "the element `body`")]
    [InlineData("<image href=\"https://example.org/x.png\"/>", "the reference to `https://example.org/x.png`")]
    [InlineData("<use xlink:href=\"other.svg#a\"/>", "the reference to `other.svg#a`")]
    [InlineData("<a href=\"java&#115;cript:alert(1)\"/>", "the reference to `javascript:alert(1)`")]
    [InlineData("<image href=\"data:image/svg+xml,x\"/>", "the reference to `data:image/svg+xml,x`")]
    [InlineData("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>", "an animation of `href`")]
    [InlineData("<animate attributeName=\"onclick\" to=\"alert(1)\"/>", "an animation of `onclick`")]
    [InlineData("<rect style=\"fill: url('https://example.org/x')\"/>", "the reference `url('https://example.org/x`")]
    [InlineData("<rect fill=\"url(//example.org/x#a)\"/>", "the reference `url(//example.org/x#a`")]
    [InlineData("<style>@import 'https://example.org/x.css';</style>", "`@import` in a style")]
    [InlineData("<style><![CDATA[a { fill: u\\72l(https://example.org/) } b { fill: url(#a) }]]></style>", "an escape in a style")]
    [InlineData("<g xml:base=\"https://example.org/\"/>", "the attribute `xml:base`")]
    public void One_that_does_more_is_an_error_at_the_place(string inside, string what)
    {
        using var site = TestSite.With("-- content/articles/a/index.md --\n" + Article).Write("content/articles/a/map.svg", Root + "\n" + inside + "</svg>");

        var found = Assert.Single(site.Diagnose());

        Assert.Equal(("SG0344", "content/articles/a/map.svg", 2), (found.Code, found.Path, found.Line));
        Assert.Contains(what, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<?xml-stylesheet href=\"https://example.org/x.css\"?>" + Root + "</svg>", "SG0344")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"&#60;script/>\">]>" + Root + "&a;</svg>", "SG0340")]
    [InlineData(Root, "SG0340")]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></html>", "SG0340")]
    [InlineData("", "SG0340")]
    public void What_browsers_would_take_for_a_document_is_looked_at_also_where_no_article_shows_it(string svg, string code)
    {
        using var site = TestSite.With("# خبر\n\nنص.\n").Write("static/logo.svg", svg);

        Assert.Equal(code, Assert.Single(site.Diagnose()).Code);
    }

    [Theory]
    [InlineData("viewBox=\"0 0 640 480\"", "640", "480")]
    [InlineData("width=\"100%\" viewBox=\"0,0,64.4,48\"", "64", "48")]
    [InlineData("width=\"12px\" height=\"8px\"", "12", "8")]
    [InlineData("", null, null)]
    public void Its_size_is_what_it_says(string attributes, string? width, string? height)
    {
        using var site = TestSite.With("-- content/articles/a/index.md --\n" + Article).Write("content/articles/a/map.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}/>").Build();

        var image = site.Page("a/index.html").QuerySelector(".prose img")!;
        Assert.Equal((width, height), (image.GetAttribute("width"), image.GetAttribute("height")));
    }
}
