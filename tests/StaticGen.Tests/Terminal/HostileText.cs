namespace StaticGen.Tests.Terminal;

/// <summary>Text from articles cannot steer the terminal it is shown in (DX-5).</summary>
public class HostileText
{
    private const string Attack = "\u001b[31mred\u001b]0;title\u0007\u0008\u007f\u009b2J\u202Eevil\u2066x\u2028y";

    [Fact]
    public void Control_characters_are_shown_as_signs()
    {
        using var site = TestSite.With($"# أ\n\n{Attack} [x](no.md)\n").Write("staticgen.yaml", "base-url: https://example.org/\n");

        Assert.Contains($"\n3 │ ␛[31mred␛]0;title␇␈\uFFFD\uFFFD2Jevilx\uFFFDy [x](no.md)\n  │ {new string(' ', 35)}^^^^^ ", site.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("github")]
    public void Nothing_but_text_and_line_ends_reaches_the_terminal(string format)
    {
        using var site = TestSite.With($"---\ntitle: \"a\\u001b[2Jb\"\n{Attack.Replace("\u2028", "", StringComparison.Ordinal)}: x\n---\n[x](<no{Attack}.md>) <b {Attack}>\n");
        site.Write($"content/articles/{Attack}.md", "[x](no.md)\n# أ\n");

        var result = site.Run("build", "--format", format);

        Assert.Equal(1, result.ExitCode);
        Assert.NotEmpty(result.Error);
        Assert.DoesNotContain(result.Error + result.Out, c => char.IsControl(c) && c != '\n' || c is '\u2028' or '\u2029');
        if (format != "json") Assert.DoesNotContain(result.Error + result.Out, c => c is '\u202E' or '\u2066');
    }

    [Fact]
    public void A_message_takes_one_line()
    {
        using var site = TestSite.With("---\ntitle: أ\n\"cat\\negory\\r\\nerror SG0001: forged\": x\n---\n").Write("staticgen.yaml", "base-url: https://example.org/\n");

        Assert.StartsWith("error SG0104: unknown front-matter key `cat␊egory␍␊error SG0001: forged`\n", site.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_for_GitHub_cannot_be_forged()
    {
        using var site = TestSite.With("---\ntitle: أ\n\"x\\n::error file=secret::y%0A\": x\n---\n").Write("staticgen.yaml", "base-url: https://example.org/\n");

        Assert.Equal(
            "::error file=content/articles/a.md,line=3,col=1,title=SG0104::unknown front-matter key `x␊::error file=secret::y%250A`%0Aa value of your own belongs under `params:`\n",
            site.Run("check", "--format", "github").Error);
    }
}
