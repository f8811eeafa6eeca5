using System.Text;
using StaticGen.Diagnostics;
using StaticGen.Publishing;

namespace StaticGen.Tests.Publishing;

/// <summary>The first site takes the place of the folder that the build made for it, or goes in name by name.</summary>
public sealed class FolderSwaps : IDisposable
{
    private static readonly (string Path, string Content)[] Files = [("index.html", "home"), ("a/index.html", "A"), ("b/c/d.html", "D")];

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_folder_that_the_build_makes_gets_the_whole_site_at_once()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "folders are exchanged on Linux");
        var steps = Publish(_ => { });

        Assert.Equal(Files.Length + 1, Workspace.Tree(_workspace.Site).Length);
        Assert.Single(steps, step => step.StartsWith("exchange ", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, step => step.StartsWith("move ", StringComparison.Ordinal) && !step.Contains("staging", StringComparison.Ordinal));
        AssertNothingElse();
    }

    [Fact]
    public void A_folder_that_was_there_stays_the_same_folder()
    {
        Directory.CreateDirectory(_workspace.Site);

        Assert.DoesNotContain(Publish(_ => { }), step => step.StartsWith("exchange ", StringComparison.Ordinal));
        Assert.Equal(Files.Length + 1, Workspace.Tree(_workspace.Site).Length);
        AssertNothingElse();
    }

    [Fact]
    public void Where_nothing_can_be_made_beside_the_output_its_names_are_moved_in()
    {
        LockedFolder? locked = null;
        try
        {
            Publish(step =>
            {
                if (step.StartsWith("link ", StringComparison.Ordinal)) locked = LockedFolder.TryMake(_workspace.Project);
            });
            Assert.SkipWhen(locked is null, "no folder can be closed here");
        }
        finally
        {
            locked?.Dispose();
        }

        Assert.Equal(Files.Length + 1, Workspace.Tree(_workspace.Site).Length);
        AssertNothingElse();
    }

    [Fact]
    public void Where_folders_cannot_be_exchanged_the_names_are_moved_in()
    {
        LockedFolder? locked = null;
        var wasTried = false;
        try
        {
            Publish(step =>
            {
                if (wasTried) locked?.Dispose();
                if (!step.StartsWith("exchange ", StringComparison.Ordinal)) return;
                locked = LockedFolder.TryMake(_workspace.Site);
                wasTried = true;
            });
            Assert.SkipWhen(locked is null, "no folder can be closed here");
        }
        finally
        {
            locked?.Dispose();
        }

        Assert.Equal(Files.Length + 1, Workspace.Tree(_workspace.Site).Length);
        AssertNothingElse();
    }

    [Fact]
    public void Another_build_finds_the_lock_until_the_first_has_ended()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "folders are exchanged on Linux");
        var refusals = 0;
        var steps = Publish(step =>
        {
            if (!step.StartsWith("exchange ", StringComparison.Ordinal) && !step.StartsWith("delete tree ", StringComparison.Ordinal)) return;
            var refused = Assert.Throws<PublishException>(() => Publisher.Open(_workspace.Options, new DiagnosticBag()));
            Assert.Equal(PublishFailure.Locked, refused.Failure);
            refusals++;
        });

        Assert.Equal(2, refusals);
        Assert.False(File.Exists(_workspace.In(".staticgen/lock")));
        _workspace.Publish(Files);
        AssertNothingElse();
    }

    [Fact]
    public void What_a_killed_build_left_beside_the_output_goes_with_the_next_one()
    {
        foreach (var kill in (string[])["exchange ", "delete tree "])
        {
            Assert.SkipUnless(OperatingSystem.IsLinux(), "folders are exchanged on Linux");
            if (Directory.Exists(_workspace.Site)) Directory.Delete(_workspace.Site, recursive: true);
            var isKilled = false;
            Assert.Throws<KilledException>(() => Publish(step =>
            {
                isKilled |= step.StartsWith(kill, StringComparison.Ordinal);
                if (isKilled) throw new KilledException();
            }));
            Assert.Equal([".site.staticgen", "site"], Names());

            _workspace.Publish(Files);
            Assert.Equal(Files.Length + 1, Workspace.Tree(_workspace.Site).Length);
            AssertNothingElse();
        }
    }

    private List<string> Publish(Action<string> before)
    {
        var steps = new List<string>();
        using var publisher = Publisher.Open(_workspace.Options, new DiagnosticBag(), step =>
        {
            before(step);
            lock (steps) steps.Add(step);
        });
        foreach (var (path, content) in Files) publisher.Stage(path, Encoding.UTF8.GetBytes(content));
        Assert.NotNull(publisher.Commit());
        return steps;
    }

    private void AssertNothingElse() => Assert.Equal(["site"], Names());

    private IEnumerable<string?> Names() => Directory.EnumerateFileSystemEntries(_workspace.Project).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private sealed class KilledException : Exception;
}
