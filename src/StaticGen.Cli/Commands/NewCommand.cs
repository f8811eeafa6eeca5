using System.CommandLine;
using System.Globalization;
using System.Text;
using StaticGen.Cli.Terminal;
using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Cli.Commands;

internal static class NewCommand
{
    public static Command Create(CommonOptions common, SystemTerminal terminal)
    {
        var source = new SourceOption(terminal);
        var lang = new Option<string?>("--lang") { Description = "Code of its language, such as en, when it is not the site's own.", HelpName = "code", Recursive = true };
        var command = new Command("new", "Write a new article or page with its front matter.") { source.Option, lang };
        foreach (var (kind, description) in new[] { ("article", "Write a new article, a draft, in content/articles/."), ("page", "Write a new standalone page in content/pages/.") })
        {
            var title = new Argument<string>("title") { Description = "Its title, in quotes. The file's name is made of it." };
            var sub = new Command(kind, description) { title };
            sub.SetAction(parsed => Run(kind, parsed.GetValue(title)!, source.Read(parsed), parsed.GetValue(lang), common.For(parsed, terminal)));
            command.Subcommands.Add(sub);
        }

        return command;
    }

    private static int Run(string kind, string words, string source, string? lang, CommandOutput output)
    {
        var diagnostics = new DiagnosticBag();
        var config = SiteConfigFile.Read(source, null, diagnostics);
        if (config is not null) config = LanguageFiles.Apply(config, Theme.Load(SourceTree.Discover(source, new DiagnosticBag()).Templates, diagnostics), diagnostics);
        if (config is null || diagnostics.HasErrors) return output.Report(SourceExcerpts.Fill(diagnostics.ToSorted(), source), source);

        var title = UnicodeNormalization.ToNfc(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var slug = Slug.From(title);
        if (slug.Length == 0) return output.Fail($"the title `{title}` has no letters or digits for a file name");
        if (title.Any(char.IsControl)) return output.Fail($"the title `{title}` has a control character");
        if (lang is not null && Language.Find(lang) is null)
            return output.Fail($"`{lang}` is no language code that staticgen knows; {Language.Advice(lang)}");

        var suffix = lang is null || lang == config.Language ? "" : $".{lang}";
        var bundle = $"content/{kind}s/{slug}/index{suffix}.md";
        if (File.Exists(Path.Combine(source, bundle))) return output.Fail($"`{bundle}` is there already");
        var name = $"content/{kind}s/{slug}{suffix}.md";
        if (Path.Exists(Path.Combine(source, name))) return output.Fail($"`{name}` is there already");
        var text = kind == "page" ? Page(title) : Article(title, lang ?? config.Language, config, output.Terminal.Now);
        NewFiles.Write(source, name, Encoding.UTF8.GetBytes(text), output);
        return ExitCode.Ok;
    }

    private static string Page(string title) => $"---\ntitle: {Quote(title)}\ndescription:\n---\n\n";

    private static string Article(string title, string language, SiteConfig config, DateTimeOffset now)
    {
        var today = TimeZoneInfo.ConvertTime(now, config.TimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var sections = string.Concat(config.Sections.Select(section => $"\n## {section.TitleIn(language)}\n\n"));
        return $"---\ntitle: {Quote(title)}\ndescription:\ndate: {today}\nauthor:\ntags: []\ndraft: true\n---\n\n{sections}";
    }

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
