using StaticGen.Cli.Terminal;
using StaticGen.Planning;

namespace StaticGen.Cli.Commands;

/// <summary>What `check` says of translations: a missing one is no fault, but an editor wants to know.</summary>
internal static class TranslationReport
{
    // As many as of diagnostics; programs get all.
    private const int Most = 50;

    public static void Print(IReadOnlyList<MissingTranslation> untranslated, CommandOutput output)
    {
        if (untranslated.Count == 0) return;
        output.Say("Not translated:");
        for (var i = 0; i < untranslated.Count; i++)
        {
            var (post, languages, missing) = untranslated[i];
            var path = post.Article.File.Path;
            if (output.Format == OutputFormat.Json) output.Say("", "untranslated", json =>
            {
                json.WriteString("path", path);
                Write("languages", languages);
                Write("missing", missing);

                void Write(string name, IReadOnlyList<string> codes)
                {
                    json.WriteStartArray(name);
                    foreach (var code in codes) json.WriteStringValue(code);
                    json.WriteEndArray();
                }
            });
            else if (i < Most) output.Say($"  {DisplayWidth.Printable(path)}: {string.Join(", ", missing)}");
        }

        if (untranslated.Count > Most) output.Say(FormattableString.Invariant($"  and {untranslated.Count - Most:N0} more, all of them with --format json"));
    }
}
