using StaticGen.Publishing;

namespace StaticGen.Tests.Publishing;

/// <summary>Disks that are full, read-only or refuse.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_full_disk_is_one_diagnostic_and_the_old_site_stays()
    {
        using var mount = MountSite("8m");
        _workspace.Publish(Pages("old", 20));
        var before = _workspace.Identities();
        var failures = 0;
        for (var free = 0; free < 100; free++)
        {
            // Filled up to a level that lets the new site in by a little more each time.
            var filler = _workspace.In(".staticgen/filler");
            using (var stream = File.Create(filler)) stream.SetLength(0);
            Fill(filler, keepFree: free * 4096);
            try
            {
                _workspace.Publish(Pages("new", 20));
                _workspace.Publish(Pages("old", 20));
                before = _workspace.Identities().Where(line => !line.Contains("filler", StringComparison.Ordinal)).ToArray();
            }
            catch (PublishException e)
            {
                failures++;
                Assert.Equal(PublishFailure.InputOutput, e.Failure);
                Assert.Matches("^cannot write `site.*`: no space left on the disk$", e.Diagnostic.Message);
                Assert.Equal(before, _workspace.Identities().Where(line => !line.Contains("filler", StringComparison.Ordinal)));
            }

            File.Delete(filler);
        }

        Assert.InRange(failures, 5, 95);
    }

    [Fact]
    public void A_read_only_disk_is_one_diagnostic_and_the_old_site_stays()
    {
        using var mount = MountSite("1m");
        _workspace.Publish(("index.html", "old"));
        var before = _workspace.Identities();
        Assert.SkipUnless(mount.TryMakeReadOnly(), "the tmpfs cannot be made read-only here");

        var thrown = Assert.Throws<PublishException>(() => _workspace.Publish(("index.html", "new")));

        Assert.Equal(PublishFailure.InputOutput, thrown.Failure);
        Assert.Equal("cannot write `site`: the file system is read-only", thrown.Diagnostic.Message);
        Assert.Equal(before, _workspace.Identities());
    }

    [Fact]
    public void A_folder_that_may_not_be_written_to_is_named_and_the_rest_is_taken_back()
    {
        // Root may write everywhere; a folder that even root may not write to is one with the immutable flag, where there is one.
        _workspace.Publish(("a/index.html", "old"), ("b/index.html", "old"));
        Assert.SkipUnless(OperatingSystem.IsLinux(), "permissions are those of Linux");
        using var locked = LockedFolder.TryMake(_workspace.In("b"));
        Assert.SkipWhen(locked is null, "no folder can be made unwritable for this user here");
        var before = _workspace.Identities();

        var thrown = Assert.Throws<PublishException>(() => _workspace.Publish(("a/index.html", "new"), ("b/index.html", "new")));

        Assert.Equal("cannot write `site/b/index.html`: permission denied", thrown.Diagnostic.Message);
        Assert.Equal("the published site is as it was", thrown.Diagnostic.Help);
        Assert.Equal(before, _workspace.Identities());
    }

    [Fact]
    public void A_parent_that_is_a_file_is_named()
    {
        File.WriteAllText(_workspace.Site, "a file");
        var options = _workspace.Options with { OutputFolder = _workspace.In("below") };

        var thrown = Assert.Throws<PublishException>(() => Workspace.Publish(options, ("index.html", "new")));

        Assert.Equal(PublishFailure.InputOutput, thrown.Failure);
        Assert.StartsWith("cannot write `site/below`: ", thrown.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Permissions_are_those_that_a_web_server_needs_under_any_umask()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "permissions are those of Linux");
        foreach (var umask in (string[])["077", "000"])
        {
            Victim.Run($"umask {umask}", _workspace.Site, version: 1);
            Assert.Empty(Workspace.Run("find", _workspace.Site, "-type", "f", "!", "-perm", "0644"));
            Assert.Empty(Workspace.Run("find", _workspace.Site, "-type", "d", "!", "-perm", "0755"));
            Assert.Empty(Workspace.Run("find", _workspace.Site, "!", "-type", "d", "!", "-type", "f"));
            Directory.Delete(_workspace.Site, recursive: true);
        }
    }

    [Fact]
    public void Permissions_that_a_strict_checkout_left_are_set_right()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "permissions are those of Linux");
        _workspace.Publish(("a/index.html", "A"));
        var before = _workspace.Identities();
        Workspace.Run("chmod", "600", _workspace.In("a/index.html"));
        Workspace.Run("chmod", "700", _workspace.In("a"));

        _workspace.Publish(("a/index.html", "A"));

        Assert.Equal(before, _workspace.Identities());
        Assert.Empty(Workspace.Run("find", _workspace.Site, "-type", "d", "!", "-perm", "0755"));
    }

    private static (string, string)[] Pages(string text, int count) =>
        [.. Enumerable.Range(0, count).Select(i => ($"{i}/index.html", $"{text} {new string('x', 10_000)}"))];

    private static void Fill(string path, int keepFree)
    {
        var free = new DriveInfo(path).AvailableFreeSpace - keepFree;
        if (free > 0) File.WriteAllBytes(path, new byte[free]);
    }

    private TemporaryMount MountSite(string size)
    {
        Directory.CreateDirectory(_workspace.Site);
        var mount = TemporaryMount.TryMake(_workspace.Site, size);
        Assert.SkipWhen(mount is null, "no tmpfs can be mounted here");
        return mount;
    }
}
