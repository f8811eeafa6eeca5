namespace StaticGen.Tests.Commands;

/// <summary><c>staticgen templates</c></summary>
public class Templates
{
    private static string[] Theme => [.. Directory.EnumerateFiles(Path.Combine(TestData.Root, "templates"), "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Path.Combine(TestData.Root, "templates"), f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_file_of_the_theme_is_listed()
    {
        using var site = TestSite.With("");

        var result = site.Run("templates", "list");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(Theme.Select(name => "  " + name), result.Out.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_star_marks_what_the_site_replaces_or_adds()
    {
        using var site = TestSite.With("-- templates/partials/card.sbn-html --\nx\n-- templates/partials/mine.sbn-html --\nx\n-- templates/strings/ar.yaml --\nhome: ب\n");

        var lines = site.Run("templates", "list").Out.Split('\n');

        Assert.Equal(["* partials/card.sbn-html", "* partials/mine.sbn-html", "* strings/ar.yaml"], lines.Where(line => line.StartsWith('*')));
        Assert.Equal(Theme.Length + 1, lines.Length - 1);
    }

    [Theory]
    [InlineData("partials/card", "partials/card.sbn-html")]
    [InlineData("partials/card.sbn-html", "partials/card.sbn-html")]
    [InlineData("assets/css/site.css", "assets/css/site.css")]
    [InlineData("layouts", "layouts/base.sbn-html")]
    [InlineData("layouts/", "layouts/base.sbn-html")]
    [InlineData("strings\\en.yaml", "strings/en.yaml")]
    public void A_file_or_a_folder_is_copied_byte_for_byte(string asked, string file)
    {
        using var site = TestSite.With("");

        var result = site.Run("templates", "eject", asked);

        Assert.Equal((0, $"created  templates/{file}\n"), (result.ExitCode, result.Out));
        Assert.Equal(File.ReadAllBytes(Path.Combine(TestData.Root, "templates", file)), File.ReadAllBytes(Path.Combine(site.Folder, "templates", file)));
    }

    [Fact]
    public void The_whole_theme_is_copied_and_changes_nothing()
    {
        using var site = TestSite.With("# أ\n").Build("--output", "before");

        Assert.Equal(Theme.Length, site.Run("templates", "eject").Out.Split('\n').Length - 1);

        site.Build("--output", "after");
        var before = Directory.EnumerateFiles(site.Folder + "/before", "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(before.Count, Directory.EnumerateFiles(site.Folder + "/after", "*", SearchOption.AllDirectories).Count());
        Assert.All(before, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(file.Replace("/before/", "/after/", StringComparison.Ordinal))));
        Assert.DoesNotContain('*', site.Run("templates", "list").Out);
    }

    [Fact]
    public void A_file_that_is_there_is_kept()
    {
        using var site = TestSite.With("-- templates/partials/card.sbn-html --\nmine\n");

        Assert.Equal("kept     templates/partials/card.sbn-html (it is there already)\n", site.Run("templates", "eject", "partials/card").Out);
        Assert.Equal("mine\n", File.ReadAllText(site.Folder + "/templates/partials/card.sbn-html"));
    }
}
