using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StaticGen.Tests.Serve;

/// <summary>What the author reads on the terminal while a preview runs.</summary>
public sealed partial class Terminal : IDisposable
{
    private const string Template = "templates/article.sbn-html";
    private const string Good = "<main>{{ article.title }}</main>";
    private const string Bad = "<main>{{ artikel.title }}</main>";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestSite _site = TestSite.With($"""
        -- staticgen.yaml --
        base-url: https://example.org/
        -- content/articles/a.md --
        ---
        title: A
        date: 2026-11-01
        ---
        Text.
        -- content/articles/b.md --
        ---
        title: B
        date: 2026-11-02
        ---
        Text.
        -- {Template} --
        {Good}
        """);

    [Fact]
    public async Task A_change_is_one_line()
    {
        await using var served = await Served.Start(_site.Folder);
        var before = served.Out;

        _site.Write("content/articles/a.md", "---\ntitle: A\ndate: 2026-11-01\n---\nText, changed.\n");
        await served.Said(Updated);

        Assert.Matches("^Updated content/articles/a\\.md in [0-9]+ ms\\.\n$", served.Out[before.Length..]);
        Assert.Equal("", served.Error);
    }

    [Fact]
    public async Task The_address_is_a_link_where_somebody_sits_before_it()
    {
        await using var served = await Served.Start(_site.Folder, isInteractive: true);
        await using var piped = await Served.Start(_site.Folder);

        var address = $"http://localhost:{served.Port}/";
        // OSC 8: the address, what is shown of it, and the end.
        Assert.Contains($"\u001b]8;;{address}\u001b\\{address}\u001b]8;;\u001b\\", served.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', piped.Out);
    }

    [Fact]
    public async Task A_fault_that_comes_up_when_a_page_is_written_is_said_once_and_again_when_it_comes_back()
    {
        await using var served = await Served.Start(_site.Folder);
        using var a = await BrowserTab.Open(served, "a/");
        using var b = await BrowserTab.Open(served, "b/");

        _site.Write(Template, Bad);
        Assert.Equal("status", (await a.Next()).Name);
        Assert.Equal("status", (await b.Next()).Name);
        await served.Text("b/");
        _site.Write("content/articles/a.md", "---\ntitle: A\ndate: 2026-11-01\n---\nText, changed.\n");
        await served.Said(UpdatedArticle);

        const string fault = """
            error SG0502: there is no variable `artikel`
              ┌─ templates/article.sbn-html:1:10
            1 │ <main>{{ artikel.title }}</main>
              │          ^^^^^^^ did you mean `article`?
            """;
        const string end = "1 error. The page is shown as it was before.\n`staticgen explain SG0502` says more.\n";
        Assert.StartsWith(fault, served.Error, StringComparison.Ordinal);
        Assert.EndsWith(end, served.Error, StringComparison.Ordinal);
        Assert.Single(served.Error.Split('\n'), line => line.StartsWith("error ", StringComparison.Ordinal));

        _site.Write(Template, Good);
        Assert.Equal("status", (await a.Next()).Name);
        Assert.Equal("status", (await b.Next()).Name);
        _site.Write(Template, Bad);
        Assert.Equal("status", (await a.Next()).Name);

        Assert.Equal(2, served.Error.Split('\n').Count(line => line.StartsWith("error ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_browser_is_opened_at_the_home_page()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/xdg-open"), "NO OPENER: xdg-open is not installed");
        using var folder = new TemporaryFolder();
        folder.Write("browser", $"#!/bin/sh\necho \"$1\" > '{folder["opened"]}'\n");
        // A pipe: who reads it waits until somebody writes.
        using (var shell = Process.Start("/bin/sh", ["-c", $"chmod +x '{folder["browser"]}' && mkfifo '{folder["opened"]}'"])) await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        var opened = Task.Run(() => File.ReadAllText(folder["opened"]));

        using var served = await ServedProcess.Start(_site.Folder, start =>
        {
            // Without a desktop xdg-open starts what BROWSER names.
            var path = start.Environment["PATH"];
            start.Environment.Clear();
            (start.Environment["PATH"], start.Environment["BROWSER"]) = (path, folder["browser"]);
        }, "--open");

        Assert.Equal($"http://localhost:{served.Port}/\n", await opened.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    public void Dispose() => _site.Dispose();

    [GeneratedRegex("Updated .*\n")]
    private static partial Regex Updated { get; }

    [GeneratedRegex("Updated content/articles/a.md .*\n")]
    private static partial Regex UpdatedArticle { get; }
}
