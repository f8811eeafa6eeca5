using System.Text;
using StaticGen.Publishing;

namespace StaticGen.Tests.Publishing;

public sealed class ManifestTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_fresh_clone_knows_what_is_ours()
    {
        _workspace.Publish(("a.html", "A"), ("b.html", "B"), ("c.html", "C"));
        using var clone = new Workspace();
        foreach (var file in Directory.EnumerateFiles(_workspace.Site, "*", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal))
        {
            var copy = Path.Combine(clone.Site, Path.GetRelativePath(_workspace.Site, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, File.ReadAllBytes(file));
        }

        clone.Write("b.html", "edited");

        var (result, warnings) = clone.Publish(("a.html", "A2"), ("b.html", "B"));

        Assert.Equal(["a.html: A2", "b.html: edited"], clone.Pages());
        Assert.Equal((1, 1, 1), (result.Written, result.Removed, result.KeptEdited));
        Assert.Single(warnings);
    }

    [Fact]
    public void A_merge_with_conflicts_loses_nothing()
    {
        _workspace.Publish(("a.html", "theirs"), ("b.html", "B"));
        var theirs = _workspace.Read(".staticgen/manifest").Split('\n')[1];
        _workspace.Publish(("a.html", "ours"), ("b.html", "B"));
        var lines = _workspace.Read(".staticgen/manifest").Split('\n');
        _workspace.Write(
            ".staticgen/manifest",
            $"{lines[0]}\n<<<<<<< HEAD\n{lines[1]}\n=======\n{theirs}\n>>>>>>> their branch\n{lines[2]}\n");
        _workspace.Write("a.html", "theirs");

        var (result, warnings) = _workspace.Publish(("a.html", "new"), ("b.html", "B"));

        Assert.Equal(
            ["warning SG0611: the list of published files is damaged: 3 of its lines make no sense and were passed over"], warnings);
        Assert.Equal((1, 1), (result.Written, result.Unchanged));
        Assert.Empty(_workspace.Publish(("a.html", "new"), ("b.html", "B")).Warnings);
    }

    [Fact]
    public void A_planted_line_reaches_nothing_outside()
    {
        _workspace.Publish(("a.html", "A"), ("b.html", "B"));
        var hash = _workspace.Read(".staticgen/manifest").Split('\n')[1][..32];
        var outside = Path.Combine(_workspace.Project, "precious");
        File.WriteAllText(outside, "A");
        File.AppendAllText(_workspace.In(".staticgen/manifest"), $"{hash} ../precious\n{hash} {outside}\n{hash} .staticgen/manifest\n");

        var (result, _) = _workspace.Publish(("b.html", "B"));

        Assert.Equal(1, result.Removed);
        Assert.Equal("A", File.ReadAllText(outside));
    }

    [Fact]
    public void A_lost_manifest_line_is_found_again_by_the_bytes()
    {
        _workspace.Publish(("a.html", "A"), ("b.html", "B"));
        File.WriteAllText(_workspace.In(".staticgen/manifest"), "");

        var (result, _) = _workspace.Publish(("a.html", "A"), ("b.html", "B"));

        Assert.Equal(2, result.Unchanged);
        Assert.Equal(3, _workspace.Read(".staticgen/manifest").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_manifest_of_a_later_version_is_left_alone()
    {
        _workspace.Publish(("a.html", "A"));
        _workspace.Write(".staticgen/manifest", "staticgen-manifest 2\nsomething else\n");
        var before = Workspace.Tree(_workspace.Site);

        var thrown = Assert.Throws<PublishException>(() => _workspace.Publish(("a.html", "A2")));

        Assert.Equal(PublishFailure.UnsafeTarget, thrown.Failure);
        Assert.Equal("`site` was published by a later version of staticgen", thrown.Diagnostic.Message);
        Assert.Equal(before, Workspace.Tree(_workspace.Site));
    }

    [Fact]
    public void Reading_gives_back_what_was_formatted()
    {
        KeyValuePair<string, Claim>[] claims =
        [
            new("a b/c.html", new Claim(1)),
            new("e.html", new Claim(UInt128.MaxValue, [2, 3])),
            new("قمة.html", new Claim(7, Edited: true)),
        ];
        static byte[] Format(IEnumerable<KeyValuePair<string, Claim>> claims)
        {
            using var stream = new MemoryStream();
            var writer = new ManifestWriter(block => stream.Write(block.Span));
            foreach (var (path, claim) in claims) writer.Add(Encoding.UTF8.GetBytes(path), claim);
            writer.Finish();
            return stream.ToArray();
        }

        static IEnumerable<KeyValuePair<string, Claim>> Claims(Manifest manifest)
        {
            for (int i = 0, next; i < manifest.Count; i = next) yield return new(manifest.PathAt(i), manifest.ClaimAt(i, out next));
        }

        var text = Format(claims);
        var manifest = new Manifest();
        manifest.Read(text);

        Assert.Equal(0, manifest.StrangeLines);
        Assert.Equal(text, Format(Claims(manifest)));
        Assert.Equal(
            """
            staticgen-manifest 1
            00000000000000000000000000000001 a b/c.html
            ffffffffffffffffffffffffffffffff e.html
            00000000000000000000000000000002 e.html
            00000000000000000000000000000003 e.html
            00000000000000000000000000000007? قمة.html

            """,
            Encoding.UTF8.GetString(text));
    }
}
