namespace StaticGen.Tests.Commands;

/// <summary>What is said about arguments that make no sense: exit code 2, nothing done.</summary>
public class WrongUsage
{
    [Theory]
    [InlineData("there is no command `staticgen biuld`; did you mean `build`?", "biuld")]
    [InlineData("there is no command `staticgen biuld`; did you mean `build`?", "biuld", "--help")]
    [InlineData("there is no command `staticgen deploy`; `staticgen --help` lists all commands", "deploy")]
    [InlineData("there is no command `staticgen new artcle`; did you mean `article`?", "new", "artcle", "x")]
    [InlineData("there is no command `staticgen templates lsit`; did you mean `list`?", "templates", "lsit")]
    [InlineData("`staticgen build` has no option `--drfats`; did you mean `--drafts`?", "build", "--drfats")]
    [InlineData("`staticgen build` has no option `--fromat`; did you mean `--format`?", "build", "--fromat=json")]
    [InlineData("`staticgen build` has no option `-x`; `staticgen build --help` lists all options", "build", "-x")]
    [InlineData("`staticgen check` has no option `--output`; `staticgen check --help` lists all options", "check", "--output", "x")]
    [InlineData("`staticgen init` has no option `--froce`; `staticgen init --help` lists all options", "init", "--froce")]
    [InlineData("`staticgen new article` has no option `--langs`; did you mean `--lang`?", "new", "article", "--langs", "en")]
    [InlineData("`staticgen explain` has no option `--fromat`; did you mean `--format`?", "explain", "--fromat", "json")]
    [InlineData("`staticgen build` takes no `extra`; `staticgen build --help` says what it takes", "build", "extra")]
    [InlineData("`staticgen new article` takes one title, and `دبي` is one too many; put the title in quotes", "new", "article", "قمة", "دبي")]
    [InlineData("`staticgen init` takes one folder, and `b` is one too many", "init", "a", "b")]
    [InlineData("`staticgen new page` needs a title", "new", "page")]
    [InlineData("`--output` needs a value: `--output <folder>`", "build", "--output")]
    [InlineData("`--output` is empty; it names a folder", "build", "--output", "")]
    [InlineData("`--next` is empty; it names a file", "build", "--next", "")]
    [InlineData("`--next` names a file; the instant does not go to standard output", "build", "--next", "-")]
    [InlineData("`--changes` needs a value: `--changes <file>`", "build", "--changes")]
    [InlineData("`--changes` is empty; it names a file", "build", "--changes", "")]
    [InlineData("`--changes` names a file; the list does not go to standard output", "build", "--changes", "-")]
    [InlineData("`--source` needs a value: `--source <folder>`", "build", "-s")]
    [InlineData("`--source` is empty; it names the site's folder", "check", "--source", "")]
    [InlineData("there is no folder `nowhere`; `staticgen init nowhere` begins a new site there", "build", "--source", "nowhere")]
    [InlineData("there is no folder `nowhere`; `staticgen init nowhere` begins a new site there", "new", "article", "x", "--source", "nowhere")]
    [InlineData("`staticgen.yaml` is a file; `--source` names the site's folder", "build", "--source", "staticgen.yaml")]
    [InlineData("`staticgen.yaml` is a file, not a folder", "init", "staticgen.yaml")]
    [InlineData("the folder's name is empty", "init", "")]
    [InlineData("`--jobs` is a number from 1 to 1024, not `0`", "build", "--jobs", "0")]
    [InlineData("`--jobs` is a number from 1 to 1024, not `1025`", "build", "-j", "1025")]
    [InlineData("`--jobs` is a number from 1 to 1024, not `two`", "check", "--jobs", "two")]
    [InlineData("`--jobs` is given more than once", "build", "--jobs", "1", "--jobs", "2")]
    [InlineData("`--as-of` is a date such as 2026-11-20 or 2026-11-20T09:30+04:00, not `yesterday`", "build", "--as-of", "yesterday")]
    [InlineData("`--as-of` is a date such as 2026-11-20 or 2026-11-20T09:30+04:00, not `2026-02-30`", "build", "--as-of", "2026-02-30")]
    [InlineData("`--format` is text, json or github, not `xml`", "build", "--format", "xml")]
    [InlineData("`--format` is text, json or github, not `jsno`; did you mean `json`?", "--format", "jsno", "build")]
    [InlineData("there is no diagnostic `SG0114x`; did you mean `SG0114`?", "explain", "SG0114x")]
    [InlineData("there is no diagnostic `nothing`; `staticgen explain` lists all", "explain", "nothing")]
    [InlineData("`--markdown` prints all codes; leave out the code", "explain", "SG0104", "--markdown")]
    [InlineData("the theme has no file `partials/crad.sbn-html`; did you mean `partials/card`?", "templates", "eject", "partials/crad.sbn-html")]
    [InlineData("the theme has no file `card`; did you mean `partials/card`?", "templates", "eject", "card")]
    [InlineData("the theme has no file `zzz`; `staticgen templates list` shows all", "templates", "eject", "zzz")]
    [InlineData("the theme has no file `../../etc/passwd`; `staticgen templates list` shows all", "templates", "eject", "../../etc/passwd")]
    public void Wrong_arguments_are_told_with_a_remedy(string message, params string[] arguments)
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yaml", "title: أ\n");
        var before = Files(site);

        var result = site.Run(arguments);

        Assert.Equal((2, "", $"error: {message}\n"), (result.ExitCode, result.Out, result.Error));
        Assert.Equal(before, Files(site));
    }

    [Fact]
    public void A_word_with_an_at_sign_is_not_a_file_of_arguments()
    {
        using var site = TestSite.With("# أ\n").Write("args", "explain");

        Assert.Equal("created  content/articles/args.md\n", site.Run("new", "article", "@args").Out);
    }

    [Fact]
    public void Behind_two_hyphens_a_title_may_begin_with_one()
    {
        using var site = TestSite.With("# أ\n");

        Assert.Equal("created  content/articles/5-درجات.md\n", site.Run("new", "article", "--", "-5 درجات").Out);
    }

    [Fact]
    public void Control_characters_in_arguments_do_not_reach_the_terminal()
    {
        using var site = TestSite.With("# أ\n");

        Assert.Equal("error: there is no command `staticgen ␛[31m`; `staticgen --help` lists all commands\n", site.Run("\e[31m").Error);
    }

    private static string[] Files(TestSite site) => [.. Directory.EnumerateFileSystemEntries(site.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
