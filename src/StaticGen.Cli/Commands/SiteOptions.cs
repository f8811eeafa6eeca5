using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using StaticGen.Cli.Terminal;
using StaticGen.Configuration;

namespace StaticGen.Cli.Commands;

/// <summary>The options of commands that read a whole site.</summary>
internal sealed class SiteOptions
{
    private readonly SourceOption _source;

    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "Address of the home page, such as https://example.org/ or https://name.github.io/repo/; stands for base-url in staticgen.yaml.",
        HelpName = "url",
    };

    private readonly Option<bool> _drafts = new("--drafts") { Description = "Include drafts." };

    private readonly Option<bool> _future = new("--future") { Description = "Include articles whose date is still to come." };

    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "Take this day or instant for now: 2026-11-20, 2026-11-20T09:30+04:00; in the site's time zone without an offset.",
        HelpName = "date",
    };

    private readonly Option<int?> _jobs = new("--jobs", "-j")
    {
        Description = "Threads to work with, 1 to 1024; one for each processor when left out.",
        HelpName = "n",
        CustomParser = ParseJobs,
    };

    private readonly Option<bool> _allowEmpty = new("--allow-empty") { Description = "A site without articles and pages is no error." };

    public SiteOptions(SystemTerminal terminal)
    {
        _source = new SourceOption(terminal);
        _asOf.Validators.Add(CheckDate);
    }

    public IEnumerable<Option> All => [_source.Option, _baseUrl, _drafts, _future, _asOf, _jobs, _allowEmpty];

    /// <summary>Those of a command that shows drafts unless it is told otherwise.</summary>
    public IEnumerable<Option> OfPreview => [_source.Option, _baseUrl, _asOf, _jobs];

    public BuildOptions Read(ParseResult parsed, SystemTerminal terminal, string output = "site")
    {
        var source = _source.Read(parsed);
        return new BuildOptions
        {
            Source = source,
            Output = Path.GetFullPath(output, source),
            Now = terminal.Now,
            AsOf = parsed.GetValue(_asOf),
            BaseUrl = parsed.GetValue(_baseUrl),
            Drafts = parsed.GetValue(_drafts),
            Future = parsed.GetValue(_future),
            Jobs = parsed.GetValue(_jobs) ?? Environment.ProcessorCount,
            HasCards = terminal.HasCards,
            HomeFolder = terminal.HomeFolder,
            CacheFolder = terminal.CacheFolder,
            UsesImageLibrary = terminal.UsesImageLibrary,
            TemporaryFolder = Path.GetTempPath(),
            AllowEmpty = parsed.GetValue(_allowEmpty),
        };
    }

    private static void CheckDate(OptionResult result)
    {
        if (result.Tokens is [var date, ..] && !Timestamp.TryParse(date.Value, TimeZoneInfo.Utc, out _, out _))
            result.AddError($"`--as-of` is a date such as 2026-11-20 or 2026-11-20T09:30+04:00, not `{date.Value}`");
    }

    private static int? ParseJobs(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= 1024) return jobs;
        result.AddError($"`--jobs` is a number from 1 to 1024, not `{result.Tokens[0].Value}`");
        return null;
    }
}
