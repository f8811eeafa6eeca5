using System.Globalization;
using StaticGen.Diagnostics;

namespace StaticGen.Cli.Commands;

/// <summary>What a good build says: one line, another when time will change the site, and with --verbose where the time went.</summary>
internal static class BuildReport
{
    public static void Print(BuildResult result, BuildOptions options, CommandOutput output, TimeSpan elapsed)
    {
        var (counts, files) = (result.Counts, result.Published);
        var left = new List<string>();
        if (counts.Drafts > 0) left.Add(CommandOutput.Count(counts.Drafts, "draft"));
        if (counts.Future > 0) left.Add(FormattableString.Invariant($"{counts.Future} scheduled"));
        if (counts.Expired > 0) left.Add(FormattableString.Invariant($"{counts.Expired} expired"));
        var folder = Path.GetRelativePath(output.Terminal.WorkingFolder, options.Output);
        if (folder.StartsWith("..", StringComparison.Ordinal)) folder = options.Output;
        var text = $"Built {CommandOutput.Count(counts.Articles, "article")} and {CommandOutput.Count(counts.Pages, "page")}"
            + $" into {CommandOutput.Count(result.Outputs, "file")} in {folder}{Path.DirectorySeparatorChar}"
            + FormattableString.Invariant($" in {elapsed.TotalSeconds:0.00} s ({files.Written:N0} written, {files.Unchanged:N0} unchanged, {files.Removed:N0} removed).")
            + (left.Count > 0 ? $" Left out: {string.Join(", ", left)}." : "");
        output.Say(text, "build", json =>
        {
            json.WriteNumber("articles", counts.Articles);
            json.WriteNumber("pages", counts.Pages);
            json.WriteNumber("drafts", counts.Drafts);
            json.WriteNumber("future", counts.Future);
            json.WriteNumber("expired", counts.Expired);
            json.WriteNumber("files", result.Outputs);
            json.WriteNumber("written", files.Written);
            json.WriteNumber("unchanged", files.Unchanged);
            json.WriteNumber("removed", files.Removed);
            json.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 3));
            if (result.NextChange is { } instant) json.WriteString("next", instant.ToString("yyyy-MM-dd'T'HH':'mm':'sszzz", CultureInfo.InvariantCulture));
            else json.WriteNull("next");
        });
        if (result.NextChange is { } next)
            output.Say($"Next change: {next.ToString("yyyy-MM-dd HH':'mm':'ss zzz", CultureInfo.InvariantCulture)}.");
    }

    public static void PrintProfile(BuildProfile profile, CommandOutput output)
    {
        output.Say("");
        output.Say("  step          time    allocated  collector");
        foreach (var phase in profile.Phases)
            output.Say(string.Create(CultureInfo.InvariantCulture,
                $"  {phase.Name,-9} {phase.Elapsed.TotalSeconds,6:0.000} s {phase.AllocatedBytes / 1048576.0,9:0.0} MB {phase.Paused.TotalSeconds,8:0.000} s"));
        var templates = profile.Templates.Take(5).ToList();
        if (templates.Count == 0) return;
        output.Say("");
        output.Say("  slowest templates    pages      total    a page");
        foreach (var template in templates)
        {
            output.Say(string.Create(CultureInfo.InvariantCulture,
                $"  {template.Name,-18} {template.Pages,7:N0} {template.Elapsed.TotalSeconds,8:0.000} s {template.Elapsed.TotalMilliseconds / template.Pages,6:0.00} ms"));
        }
    }
}
