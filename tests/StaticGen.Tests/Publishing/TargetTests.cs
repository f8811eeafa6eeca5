using StaticGen.Publishing;

namespace StaticGen.Tests.Publishing;

/// <summary>Folders where publishing could destroy something are refused before anything is touched.</summary>
public sealed class TargetTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    public static TheoryData<string, string> DangerousTargets => new()
    {
        { "home", "SG0601: cannot publish into `{0}`: it is your home folder, or holds it" },
        { "/", "SG0601: cannot publish into `/`: it is the root of a disk" },
        { "project", "SG0601: cannot publish into `.`: it is the site's own folder, or holds it" },
        { "project/.", "SG0601: cannot publish into `.`: it is the site's own folder, or holds it" },
        { ".", "SG0601: cannot publish into `{0}`: it is the site's own folder, or holds it" },
        { "project/content", "SG0601: cannot publish into `content`: `content` is part of the site's source" },
        { "project/content/articles", "SG0601: cannot publish into `content/articles`: `content` is part of the site's source" },
        { "project/templates", "SG0601: cannot publish into `templates`: `templates` is part of the site's source" },
        { "project/static", "SG0601: cannot publish into `static`: `static` is part of the site's source" },
        { "project/static/new", "SG0601: cannot publish into `static/new`: `static` is part of the site's source" },
        { "data", "SG0601: cannot publish into `{0}`: `data/content` is part of the site's source" },
        { "repository", "SG0602: `{0}` is a git repository that staticgen has not published to before" },
        { "repository/.git/x", "SG0601: cannot publish into `{0}`: it is inside a git repository's own folder" },
        { "foreign", "SG0602: `{0}` has files in it that staticgen did not write" },
        { "project/link-to-home", "SG0601: cannot publish into `link-to-home`: it is your home folder, or holds it" },
        { "project/link-to-project", "SG0601: cannot publish into `link-to-project`: it is the site's own folder, or holds it" },
        { "project/link-to-content", "SG0601: cannot publish into `link-to-content`: `content` is part of the site's source" },
        { "project/link-to-foreign", "SG0602: `link-to-foreign` has files in it that staticgen did not write" },
        { "project/link-to-foreign/../home", "SG0601: cannot publish into `home`: it is your home folder, or holds it" },
        { "project/staticgen.yaml", "SG0601: cannot publish into `staticgen.yaml`: it is a file, not a folder" },
        { "/proc", "SG0602: `/proc` has files in it that staticgen did not write" },
    };

    [Theory]
    [MemberData(nameof(DangerousTargets))]
    public void A_dangerous_target_is_refused_and_untouched(string target, string expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "these paths are those of Linux");
        var content = Path.Combine(_workspace.Root, "data/content");
        Precious("home/letter", "project/staticgen.yaml", "project/content/articles/a.md", "project/templates/x", "project/static/x");
        Precious("data/content/a.md", "repository/.git/HEAD", "foreign/thesis.odt");
        Link("home", "../home");
        Link("link-to-home", "../home");
        Link("link-to-project", ".");
        Link("link-to-content", "content");
        Link("link-to-foreign", "../foreign");
        var before = Workspace.Tree(_workspace.Root);

        var output = Path.Combine(_workspace.Root, target);
        var options = _workspace.Options with { OutputFolder = output, SourceParts = ["content", "templates", "static", content] };
        var thrown = Assert.Throws<PublishException>(() => Workspace.Publish(options, ("index.html", "home")));

        Assert.Equal(PublishFailure.UnsafeTarget, thrown.Failure);
        var message = expected.Replace("`data/content`", $"`{content}`", StringComparison.Ordinal).Replace("{0}", output, StringComparison.Ordinal);
        Assert.Equal(message, $"{thrown.Diagnostic.Code.Id}: {thrown.Diagnostic.Message}");
        Assert.NotNull(thrown.Diagnostic.Help);
        Assert.Equal(before, Workspace.Tree(_workspace.Root));
        if (expected.StartsWith("SG0601", StringComparison.Ordinal))
            Assert.Throws<PublishException>(() => Workspace.Publish(options with { Force = true }, ("index.html", "home")));
        Assert.Equal(before, Workspace.Tree(_workspace.Root));
    }

    [Fact]
    public void An_empty_folder_and_a_link_to_one_are_fine()
    {
        var elsewhere = Path.Combine(_workspace.Root, "elsewhere");
        Directory.CreateDirectory(elsewhere);
        Directory.CreateSymbolicLink(_workspace.Site, elsewhere);

        _workspace.Publish(("index.html", "home"));
        _workspace.Publish(("index.html", "home again"));

        Assert.Equal("home again", File.ReadAllText(Path.Combine(elsewhere, "index.html")));
    }

    [Fact]
    public void A_mount_point_that_has_files_is_refused()
    {
        Directory.CreateDirectory(_workspace.Site);
        using var mount = TemporaryMount.TryMake(_workspace.Site, "1m");
        Assert.SkipWhen(mount is null, "no tmpfs can be mounted here");
        _workspace.Write("precious", "mine");

        var thrown = Assert.Throws<PublishException>(() => _workspace.Publish(("index.html", "home")));

        Assert.Equal(PublishFailure.UnsafeTarget, thrown.Failure);
        Assert.Equal(["precious: mine"], Workspace.Tree(_workspace.Site));
    }

    [Fact]
    public void Force_takes_a_folder_of_unknown_origin_and_keeps_its_files()
    {
        _workspace.Write("notes.txt", "mine");
        _workspace.Write("index.html", "mine");

        var (result, _) = Workspace.Publish(_workspace.Options with { Force = true }, ("index.html", "home"));

        Assert.Equal(["index.html: home", "notes.txt: mine"], _workspace.Pages());
        Assert.Equal(1, result.KeptForeign);
        Assert.All(_workspace.Publish(("index.html", "home 2")).Warnings, warning => Assert.StartsWith("warning SG0610", warning, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".staticgen")]
    [InlineData(".staticgen/lock")]
    [InlineData(".staticgen/manifest")]
    public void A_link_in_place_of_our_own_files_is_refused(string path)
    {
        var outside = Path.Combine(_workspace.Root, "outside");
        Directory.CreateDirectory(outside);
        _workspace.Write("x/y", "");
        Directory.CreateDirectory(Path.GetDirectoryName(_workspace.In(path))!);
        Directory.CreateSymbolicLink(_workspace.In(path), outside);

        var thrown = Assert.Throws<PublishException>(() => _workspace.Publish(("index.html", "home")));

        Assert.Equal("SG0601", thrown.Diagnostic.Code.Id);
        Assert.Empty(Workspace.Tree(outside));
    }

    private void Precious(params string[] files)
    {
        foreach (var file in files)
        {
            var full = Path.Combine(_workspace.Root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, "precious");
        }
    }

    private void Link(string name, string target) => Directory.CreateSymbolicLink(Path.Combine(_workspace.Project, name), target);
}
