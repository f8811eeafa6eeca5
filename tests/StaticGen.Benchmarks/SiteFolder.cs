using System.Diagnostics;
using System.Globalization;
using StaticGen.Benchmarks.Corpus;

namespace StaticGen.Benchmarks;

/// <summary>One site on disk, ready to be built: the articles, and the templates and settings of one generator.</summary>
/// <param name="Name">The site's name, see <see cref="Names"/>.</param>
/// <param name="Articles">How many it has.</param>
internal sealed record SiteFolder(string Name, int Articles)
{
    /// <summary>Each site and the folders of sites/ that are laid over one another to make it.</summary>
    private static readonly Dictionary<string, string[]> Layers = new()
    {
        ["equal"] = ["staticgen/equal", "staticgen/small"],
        ["full"] = ["staticgen/full", "staticgen/small"],
        ["theme"] = ["staticgen/full"],
        ["hugo"] = ["hugo"],
        ["eleventy"] = ["eleventy"],
    };

    public static IEnumerable<string> Names => Layers.Keys;

    public string Folder => Path.Combine(Size(Articles), Name);

    public string Content => Path.Combine(Folder, "content", "articles");

    /// <summary>Where the generator writes.</summary>
    public string Output => Path.Combine(Folder, "site");

    private static string Size(int articles) => Path.Combine(Bench.Root, articles.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes the site, unless it is there. Articles are hard links to one copy.</summary>
    public void Write()
    {
        var corpus = Path.Combine(Size(Articles), "corpus");
        if (!Directory.Exists(corpus))
        {
            var unfinished = corpus + ".unfinished";
            CorpusWriter.Write(unfinished, Articles);
            Directory.Move(unfinished, corpus);
        }

        if (!Directory.Exists(Content))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Content)!);
            Run("cp", "-rl", corpus, Content + ".unfinished");
            Directory.Move(Content + ".unfinished", Content);
        }

        foreach (var layer in Layers[Name].Append("shared")) Run("cp", "-r", Path.Combine(Bench.Sites, layer) + "/.", Folder);
        // What staticgen publishes of its theme the others publish as static files.
        if (Name is not ("hugo" or "eleventy")) return;
        Directory.CreateDirectory(Path.Combine(Folder, "static", "assets"));
        Run("cp", "-r", Path.Combine(Bench.Repository, "templates", "assets") + "/.", Path.Combine(Folder, "static", "assets"));
    }

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} failed");
    }
}
