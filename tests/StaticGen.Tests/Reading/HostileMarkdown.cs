namespace StaticGen.Tests.Reading;

/// <summary>Half a megabyte that would keep a careless parser busy for minutes, or make a page of gigabytes, through the real command line.</summary>
public class HostileMarkdown
{
    private const int Length = 500_000;

    [Theory(Timeout = 120_000)]
    [InlineData("h")]
    [InlineData("w ")]
    [InlineData("http://")]
    [InlineData("http://a.b ")]
    [InlineData("http://a.b/(")]
    [InlineData("mailto:a@b ")]
    [InlineData("](")]
    [InlineData("[](")]
    [InlineData("[a](b ")]
    [InlineData("![a](<")]
    [InlineData("a<?b ")]
    [InlineData("a<!B ")]
    [InlineData("a<![CDATA[ ")]
    [InlineData("*a ")]
    [InlineData("**a *b ")]
    [InlineData("> ")]
    [InlineData("|")]
    [InlineData("{a=b ")]
    [InlineData("و**«")]
    [InlineData("\"a ")]
    [InlineData("\"a 'b ")]
    [InlineData("١. ")]
    public async Task A_repeated_sign_is_read_or_refused_soon(string sign)
    {
        var codes = await Diagnose("نص " + Repeat(sign), TestContext.Current.CancellationToken);

        Assert.True(codes is [] or ["SG0302"] or ["SG0303"], string.Join(' ', codes));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("SG0313 5", 1)] // a table that is filled up to 5,000 columns in 200,000 rows
    [InlineData("SG0313 5", 2)] // definitions without an empty line between them
    [InlineData("SG0313 7", 3)] // a long address that thousands of links take
    public async Task What_would_grow_out_of_proportion_is_refused_where_it_stands(string place, int kind)
    {
        var markdown = kind switch
        {
            1 => new string('|', 5_000) + "\n" + string.Concat(Enumerable.Repeat("|-", 5_000)) + "|\n" + string.Concat(Enumerable.Repeat("|\n", 200_000)),
            2 => string.Concat(Enumerable.Range(0, 40_000).Select(i => $"[a{i}]: b\n")),
            _ => $"[a]: {new string('b', 200_000)}\n\n{string.Concat(Enumerable.Repeat("[a] ", 60_000))}",
        };

        Assert.Equal([place], await Diagnose(markdown, TestContext.Current.CancellationToken, withLine: true));
    }

    private static string Repeat(string sign) => string.Concat(Enumerable.Repeat(sign, Length / sign.Length));

    private static Task<string[]> Diagnose(string markdown, CancellationToken cancellation, bool withLine = false) => Task.Run(() =>
    {
        using var site = TestSite.With($"---\ntitle: ع\n---\n\n{markdown}\n");
        return site.Diagnose().Select(d => withLine ? $"{d.Code} {d.Line}" : d.Code).Distinct().ToArray();
    }, cancellation);
}
