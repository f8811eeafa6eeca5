using System.Text.RegularExpressions;

namespace StaticGen.Tests.Serve;

/// <summary>SRV-4: nothing that is not planned is answered, however it is asked for.</summary>
public sealed partial class Traversal
{
    private const string Secret = "KEEP-THIS-TO-YOURSELF";

    [Fact]
    public async Task No_way_of_writing_a_path_leads_out_of_the_site()
    {
        using var site = TestSite.With($"""
            -- content/articles/a.md --
            ---
            title: A
            date: 2026-11-01
            ---
            Text.
            <!-- {Secret} -->
            -- secret.txt --
            {Secret}
            -- static/.hidden --
            {Secret}
            -- templates/partials/tags.sbn-html --
            <!-- {Secret} -->
            -- .git/config --
            {Secret}
            -- staticgen.yaml --
            # {Secret}
            base-url: https://example.org/
            """);
        await using var served = await Served.Start(site.Folder);
        Assert.True(TraversalVectors.All.Count >= 200);

        foreach (var target in TraversalVectors.All)
        {
            var answer = await served.Raw.Get(target);
            var status = Status.Match(answer).Groups["status"].Value;

            // A status page about a page that is not there, and the home page asked for with a query, are answers like any other.
            var mayBeFound = target.StartsWith("/?", StringComparison.Ordinal) || target.StartsWith("/-staticgen/status", StringComparison.Ordinal);
            Assert.True(status is "400" or "404" or "405" or "414" or "431" || (status == "302" && !answer.Contains("//evil", StringComparison.Ordinal)) || (status == "200" && mayBeFound), $"{target[..Math.Min(80, target.Length)]}: {answer}");
            Assert.DoesNotContain(Secret, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        }

        Assert.Contains("Text.", await served.Text("a/"), StringComparison.Ordinal);
    }

    [GeneratedRegex("^HTTP/1.1 (?<status>[0-9]{3})")]
    private static partial Regex Status { get; }
}
