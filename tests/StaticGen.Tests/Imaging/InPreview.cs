using System.Globalization;
using System.Text.RegularExpressions;
using StaticGen.Planning;
using StaticGen.Tests.Live;

namespace StaticGen.Tests.Imaging;

/// <summary>Images of a site that is edited while somebody looks at it.</summary>
public partial class InPreview
{
    private const string Site = """
        -- staticgen.yaml --
        base-url: https://example.org/
        -- content/articles/a.md --
        ---
        title: خبر
        date: 2026-11-01
        ---
        ![صورة](one.png)
        -- content/articles/one.png --
        """;

    [Fact]
    public void A_changed_image_has_other_addresses_and_its_own_bytes()
    {
        using var folder = LiveFolder.With(Site);
        var before = Addresses(folder.Page("a/"));
        Write(folder, "content/articles/one.png", Pictures.Png(600, 300));

        folder.Update("content/articles/one.png");

        var after = Addresses(folder.Page("a/"));
        Assert.Equal(6, after.Count);
        Assert.Empty(before.Intersect(after));
        Assert.Contains(" width=\"600\" height=\"300\"", folder.Page("a/"), StringComparison.Ordinal);
        using var renderer = folder.State.Current!.CreateRenderer();
        Assert.All(after, address => Assert.Equal(600 / int.Parse(Width.Match(address).Value, CultureInfo.InvariantCulture), 600 / Pictures.Look(renderer.Render(LiveFolder.Output(folder.State.Current, address)).ToArray()).Width));
        Assert.Equal((600, 300, ""), Pictures.Look(renderer.Render(LiveFolder.Output(folder.State.Current, "one.png")).ToArray()));
    }

    [Fact]
    public void A_damaged_image_is_reported_and_shown_again_when_it_is_mended()
    {
        using var folder = LiveFolder.With(Site);
        Write(folder, "content/articles/one.png", Pictures.Png()[..^500]);
        Assert.Contains("SG0340", folder.Update("content/articles/one.png").Diagnostics.Select(d => d.Code.Id));

        Write(folder, "content/articles/one.png", Pictures.Png());

        Assert.Empty(folder.Update("content/articles/one.png").Diagnostics);
    }

    [Fact]
    public void An_image_that_an_article_shows_from_now_on_gets_its_sizes()
    {
        using var folder = LiveFolder.With(Site + "\n-- content/articles/two.png --\n");

        folder.Write("content/articles/a.md", "---\ntitle: خبر\ndate: 2026-11-01\n---\n![صورة](two.png)\n");

        Assert.All(Addresses(folder.Page("a/")), address => Assert.StartsWith("two.", address, StringComparison.Ordinal));
        Assert.Contains(folder.State.Current!.Site.Outputs, output => output is ImageVariant { File.Path: "content/articles/two.png" });
        Assert.DoesNotContain(folder.State.Current.Site.Outputs, output => output is ImageVariant { File.Path: "content/articles/one.png" });
    }

    private static void Write(LiveFolder folder, string path, byte[] content) => File.WriteAllBytes(Path.Combine(folder.Folder, path), content);

    private static List<string> Addresses(string page) => [.. Address.Matches(page).Select(m => m.Groups["path"].Value).Distinct()];

    [GeneratedRegex("/(?<path>[a-z]+\\.[0-9a-f]{8}-[0-9]+\\.[a-z]+)")]
    private static partial Regex Address { get; }

    [GeneratedRegex("(?<=-)[0-9]+")]
    private static partial Regex Width { get; }
}
