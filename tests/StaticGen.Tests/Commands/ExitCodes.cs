namespace StaticGen.Tests.Commands;

/// <summary>Each exit code of docs/configuration.md, from the tool as a process.</summary>
public class ExitCodes
{
    [Theory]
    [InlineData(0, "# أ\n")]
    [InlineData(0, "# أ\n<b>\n")]
    [InlineData(1, "# أ\n[x](no.md)\n")]
    [InlineData(2, "-- content/articles/a.md --\n# أ\n-- staticgen.yaml --\ntitel: أ\n")]
    [InlineData(2, "-- content/articles/a.md --\n# أ\n[x](no.md)\n-- staticgen.yaml --\ntitel: أ\n")]
    [InlineData(2, "-- content/articles/a.md --\n# أ\n-- site/mine.txt --\n")]
    [InlineData(2, "-- content/articles/a.md --\n# أ\n-- site --\na file\n")]
    [InlineData(4, "-- content/articles/a.md --\n# أ\n-- afile --\n", "--output", "afile/site")]
    public void A_build_answers_what_became_of_it(int expected, string files, params string[] options)
    {
        using var site = TestSite.With(files);

        Assert.Equal(expected, Tool.Run(site.Folder, ["build", .. options]).ExitCode);
    }

    [Fact]
    public void Wrong_usage_is_2() => Assert.Equal(2, Tool.Run(Path.GetTempPath(), "biuld").ExitCode);

    [Fact]
    public void Writing_where_the_system_refuses_is_4()
    {
        using var site = TestSite.With("-- afile --\n");

        var result = Tool.Run(site.Folder, "init", "afile/below");

        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("error: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_full_disk_behind_stdout_is_4()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "no /dev/full on this system");

        var result = Tool.RunInShell(Path.GetTempPath(), "staticgen explain >/dev/full");

        Assert.Equal((4, 1), (result.ExitCode, result.Error.TrimEnd('\n').Split('\n').Length));
    }

    [Fact]
    public void A_reader_that_goes_away_is_no_fault()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a shell of Unix");

        var result = Tool.RunInShell(Path.GetTempPath(), "staticgen explain | head -n 1");

        Assert.Equal((0, "SG0001  error    a file is not UTF-8\n", ""), (result.ExitCode, result.Out, result.Error));
    }

    [Fact]
    public void A_working_folder_that_is_gone_is_4()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a folder in use cannot be removed there");
        using var folder = new TemporaryFolder();

        var result = Tool.RunInShell(folder.Path, "mkdir gone && cd gone && rmdir ../gone && staticgen check");

        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("error: ", result.Error, StringComparison.Ordinal);
    }
}
