using System.CommandLine;
using StaticGen.Cli.Terminal;
using StaticGen.Diagnostics;
using StaticGen.Reading;

namespace StaticGen.Cli.Commands;

internal static class TemplatesCommand
{
    private const string Extension = ".sbn-html";

    public static Command Create(CommonOptions common, SystemTerminal terminal)
    {
        var source = new SourceOption(terminal);
        var list = new Command("list", "List the theme's files. A star marks those that the site replaces or adds.");
        list.SetAction(parsed => List(source.Read(parsed), common.For(parsed, terminal)));
        var name = new Argument<string?>("name")
        {
            Description = "A file or folder such as partials/card or assets/css; the whole theme when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var eject = new Command("eject", "Copy files of the theme into templates/, to change them there.") { name };
        eject.SetAction(parsed => Eject(source.Read(parsed), parsed.GetValue(name), common.For(parsed, terminal)));
        return new Command("templates", "List the theme's files, or copy them out to change them.") { source.Option, list, eject };
    }

    private static int List(string source, CommandOutput output)
    {
        var diagnostics = new DiagnosticBag();
        var theme = Theme.Load(SourceTree.Discover(source, diagnostics).Templates, diagnostics);
        foreach (var file in theme.Files.Where(f => !f.Name.StartsWith(Theme.OwnStringsPrefix, StringComparison.Ordinal)))
        {
            var isOwn = file.IsOverride || theme.Find(Theme.OwnStringsPrefix + file.Name) is not null;
            output.Say($"{(isOwn ? "*" : " ")} {file.Name}", "template", json =>
            {
                json.WriteString("name", file.Name);
                json.WriteBoolean("own", isOwn);
            });
        }

        return output.Report([.. diagnostics.ToSorted().Where(d => d.Position?.Path.StartsWith("templates", StringComparison.Ordinal) == true)], source);
    }

    private static int Eject(string source, string? asked, CommandOutput output)
    {
        var name = asked?.Replace('\\', '/').TrimEnd('/');
        var files = Theme.Default.Files.Where(f => name is null || f.Name == name || f.Name == name + Extension || f.Name.StartsWith(name + "/", StringComparison.Ordinal)).ToList();
        if (files.Count == 0)
            return output.Fail($"the theme has no file `{name}`; {(NearestTo(name!) is { } near ? $"did you mean `{near}`?" : "`staticgen templates list` shows all")}");
        foreach (var file in files) NewFiles.Write(source, $"templates/{file.Name}", file.Content.Span, output);
        return ExitCode.Ok;
    }

    // Written nearly so, or without its folder.
    private static string? NearestTo(string name)
    {
        var names = Theme.Default.Files.Select(f => f.Name.EndsWith(Extension, StringComparison.Ordinal) ? f.Name[..^Extension.Length] : f.Name).ToList();
        if (name.EndsWith(Extension, StringComparison.Ordinal)) name = name[..^Extension.Length];
        return Suggestion.Nearest(name, names)
            ?? (Suggestion.Nearest(name, names.Select(Last)) is { } last ? names.First(n => Last(n) == last) : null);

        static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
    }
}
