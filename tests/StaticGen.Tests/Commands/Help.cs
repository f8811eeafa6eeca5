namespace StaticGen.Tests.Commands;

/// <summary>What <c>--help</c> and <c>--version</c> print.</summary>
public class Help
{
    private static readonly string[] Commands = ["build", "serve", "check", "new", "init", "templates", "explain"];

    public static TheoryData<string> Pages => ["", "build", "serve", "check", "new", "new article", "new page", "init", "templates", "templates list", "templates eject", "explain"];

    private static CommandResult Run(string line)
    {
        using var site = TestSite.With("");
        return site.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void The_tools_own_help_names_every_command()
    {
        var result = Run("--help");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(
            """
            Static sites for newsrooms that write in Arabic: Markdown articles in, a
            right-to-left site out.

            Usage: staticgen <command> [options]

            Commands:

            """, result.Out, StringComparison.Ordinal);
        var commands = result.Out.Split("Commands:\n")[1].Split("\n\n")[0].Split('\n').Where(line => line[2] != ' ').Select(line => line.Split(' ')[2]);
        Assert.Equal(Commands, commands);
    }

    [Fact]
    public void The_help_of_a_command_lists_its_options_before_those_of_every_command()
    {
        Assert.Equal(
            """
            Say what a diagnostic means and how to mend it.

            Usage: staticgen explain [<code>] [options]

            Arguments:
              <code>  A code such as SG0104; without one, all codes are listed.

            Options:
                  --markdown  Print all codes with their explanations as a Markdown
                              document.

            Options of every command:
                  --format <format>  How results and diagnostics are printed: text, json (an
                                     object a line) or github (annotations).
              -q, --quiet            Print diagnostics only.
              -v, --verbose          Print the time and memory of each step too, and the
                                     slowest templates.
                  --no-color         Print without colours, also on a terminal.
              -h, --help             Print what the command takes.

            """, Run("explain --help").Out);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_help_fits_a_terminal_and_is_in_one_voice(string command)
    {
        var result = Run(command + " --help");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var lines = result.Out.Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 80 && line == line.TrimEnd(), line));
        Assert.Contains($"Usage: {$"staticgen {command}".TrimEnd()} ", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("default", result.Out, StringComparison.OrdinalIgnoreCase);
        // Each description is a sentence: what stands below a heading ends with a full stop before the next entry.
        var text = string.Join('\n', lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal)));
        var entries = System.Text.RegularExpressions.Regex.Split(text, "\n(?=  [ -]? ? ?[-<a-z])").Where(entry => entry.Length > 0);
        Assert.All(entries, entry => Assert.EndsWith(".", entry, StringComparison.Ordinal));
        Assert.Equal(result.Out, Run(command + " -h").Out);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_option_of_a_help_is_in_the_reference(string command)
    {
        var reference = File.ReadAllText(Path.Combine(TestData.Root, "docs", "configuration.md"));

        var options = System.Text.RegularExpressions.Regex.Matches(Run(command + " --help").Out, "(?<=^  [ -].[ ,] )--[a-z-]+", System.Text.RegularExpressions.RegexOptions.Multiline).Select(m => m.Value).ToList();

        Assert.Contains("--format", options);
        Assert.All(options, option => Assert.Contains(option, reference, StringComparison.Ordinal));
    }

    [Fact]
    public void The_version_is_that_of_the_build()
    {
        var result = Run("--version");

        var version = System.Xml.Linq.XDocument.Load(Path.Combine(TestData.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Equal((0, $"staticgen {version}\n", ""), (result.ExitCode, result.Out, result.Error));
    }

    [Theory]
    [InlineData("", "staticgen <command>")]
    [InlineData("new", "staticgen new <command>")]
    [InlineData("templates", "staticgen templates <command>")]
    [InlineData("--verbose", "staticgen <command>")]
    public void Without_a_command_the_help_is_printed_as_an_error(string line, string usage)
    {
        var result = Run(line);

        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.Contains($"\nUsage: {usage} [options]\n", result.Error, StringComparison.Ordinal);
    }
}
