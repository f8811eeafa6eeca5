using System.Globalization;
using System.Text;
using StaticGen.Diagnostics;
using StaticGen.Planning;

namespace StaticGen.Tests.Live;

/// <summary>
/// Sites that are edited at random: after every edit each page, and each fault, is what reading the whole site anew gives.
/// <c>STATICGEN_LIVE_EDITS</c> says how many edits; the nightly run makes 2,000.
/// </summary>
public class EditsOfChance
{
    private static int Edits => int.TryParse(Environment.GetEnvironmentVariable("STATICGEN_LIVE_EDITS"), CultureInfo.InvariantCulture, out var edits) ? edits : 40;

    public static TheoryData<int> Seeds => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_state_is_that_of_the_files(int seed)
    {
        using var site = new EditedSite(seed);
        Compare(site, $"seed {seed}");
        for (var i = 0; i < Edits; i++)
        {
            var what = site.Edit();
            Compare(site, string.Create(CultureInfo.InvariantCulture, $"seed {seed}, edit {i}: {what}"));
        }
    }

    private static void Compare(EditedSite site, string edit)
    {
        var diagnostics = new DiagnosticBag();
        var expected = Generator.Load(EditedSite.OptionsOf(site.Good), diagnostics, new BuildProfile())!;
        var actual = site.State.Current!;

        var (addresses, live) = (expected.Site.Outputs.Select(o => o.Path.Value).ToList(), actual.Site.Outputs.Select(o => o.Path.Value).ToList());
        Assert.True(addresses.SequenceEqual(live), $"{edit}: without {string.Join(' ', addresses.Except(live))}, with {string.Join(' ', live.Except(addresses))}\n{string.Join('\n', Lines(site.State.Diagnostics))}");
        Assert.Equal(expected.Site.Counts, actual.Site.Counts);
        using var renderer = expected.CreateRenderer();
        using var other = actual.CreateRenderer();
        foreach (var (a, b) in expected.Site.Outputs.Zip(actual.Site.Outputs))
        {
            var (page, shown) = (Bytes(renderer.Render, a), Bytes(other.Render, b));
            var same = page.AsSpan().CommonPrefixLength(shown);
            Assert.True(page.AsSpan().SequenceEqual(shown), $"{edit}: `{a.Path}` has\n{TextAt(shown, same)}\nnot\n{TextAt(page, same)}");
        }

        if (site.Broken.Count == 0)
        {
            var (said, says) = (Lines(diagnostics.ToSorted()).ToList(), Lines(site.State.Diagnostics).ToList());
            Assert.True(said.SequenceEqual(says), $"{edit}: without\n{string.Join('\n', said.Except(says))}\nwith\n{string.Join('\n', says.Except(said))}");
            return;
        }

        Assert.True(site.State.HasErrors, edit);
        foreach (var path in site.Broken) Assert.True(site.State.Diagnostics.Any(d => d.Position?.Path == path), $"{edit}: nothing is said of {path}");
    }

    private static string TextAt(byte[] page, int offset) => Encoding.UTF8.GetString(page.AsSpan(Math.Max(0, offset - 60)..Math.Min(page.Length, offset + 120)));

    private static byte[] Bytes(Func<PlannedOutput, ReadOnlyMemory<byte>> render, PlannedOutput output)
    {
        try
        {
            return render(output).ToArray();
        }
        catch (DiagnosticException e)
        {
            return Encoding.UTF8.GetBytes(string.Join('\n', Lines(e.Diagnostics)));
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(d => $"{d.Position} {d.Code.Id} {d.Message} {d.Help} {string.Join(' ', d.Trace)}");
}
