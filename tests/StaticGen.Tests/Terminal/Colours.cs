namespace StaticGen.Tests.Terminal;

/// <summary>Colours are for terminals, and for those who want them.</summary>
public class Colours
{
    private const string Faulty = "---\ntitle: أ\ncatgory: ب\n---\n<b>\n";

    [Fact]
    public void A_terminal_gets_the_same_text_in_colours()
    {
        using var site = TestSite.With(Faulty).Write("staticgen.yaml", "base-url: https://example.org/\n");
        site.HasColor = true;

        Assert.StartsWith(
            "\e[1;33mwarning SG0303\e[0m: \e[1m`<b>` is raw HTML and is shown as text\e[0m\n  \e[2m┌─\e[0m content/articles/a.md:5:1\n\e[2m5 │\e[0m <b>\n  \e[2m│\e[0m \e[1;33m^^^\e[0m write ",
            site.Run("check").Error, StringComparison.Ordinal);
        Assert.Contains(
            "\e[1;31merror SG0104\e[0m: \e[1munknown front-matter key `catgory`\e[0m\n  \e[2m┌─\e[0m content/articles/a.md:3:1\n\e[2m3 │\e[0m catgory: ب\n  \e[2m│\e[0m \e[1;31m^^^^^^^\e[0m did you mean",
            site.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true, "--no-color")]
    [InlineData(true, "--format", "json")]
    [InlineData(true, "--format", "github")]
    public void Nobody_else_gets_any(bool hasColor, params string[] options)
    {
        using var site = TestSite.With(Faulty);
        site.HasColor = hasColor;

        var result = site.Run(["check", .. options]);

        Assert.NotEmpty(result.Error);
        Assert.DoesNotContain("\e", result.Error + result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_do_not_change_the_text()
    {
        using var site = TestSite.With(Faulty);
        var plain = site.Run("check").Error;
        site.HasColor = true;

        var colored = site.Run("check").Error;

        Assert.NotEqual(plain, colored);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(colored, "\e\\[[0-9;]*m", ""));
    }
}
