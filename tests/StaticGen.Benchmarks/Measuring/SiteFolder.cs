using System.Diagnostics;
using System.Globalization;
using StaticGen.Benchmarks.Corpus;

namespace StaticGen.Benchmarks.Measuring;

/// <summary>One site on disk, ready to be built: the articles, and the templates and settings of one generator.</summary>
/// <param name="Root">The folder of all sites.</param>
/// <param name="Name">The site's name, see <see cref="Names"/>.</param>
/// <param name="Articles">How many it has.</param>
internal sealed record SiteFolder(string Root, string Name, int Articles)
{
    /// <summary>Each site and the folders of sites/ that are laid over one another to make it.</summary>
    private static readonly Dictionary<string, string[]> Layers = new()
    {
        ["equal"] = ["staticgen/equal", "staticgen/small"],
        ["full"] = ["staticgen/full", "staticgen/small"],
        ["theme"] = ["staticgen/full"],
        ["cards"] = ["staticgen/cards", "staticgen/small"],
        ["hugo"] = ["hugo"],
        ["eleventy"] = ["eleventy"],
    };

    public static IReadOnlyList<string> Names { get; } = [.. Layers.Keys];

    public string Folder => Path.Combine(Size, Name);

    public string Content => Path.Combine(Folder, "content", "articles");

    /// <summary>Where the generator writes.</summary>
    public string Output => Path.Combine(Folder, "site");

    private string Size => Path.Combine(Root, Articles.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes the site; articles that are there are kept. They are hard links to one copy.</summary>
    public void Write()
    {
        var corpus = Path.Combine(Size, "corpus");
        if (!Directory.Exists(corpus))
        {
            CorpusWriter.Write(corpus + ".unfinished", Articles);
            Directory.Move(corpus + ".unfinished", corpus);
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

    /// <summary>Adds a sentence to the article in the middle.</summary>
    public void ChangeArticle() => SaveArticle(text => text + "جملة أضيفت بعد النشر.\n");

    /// <summary>Writes the article in the middle with some change.</summary>
    public void SaveArticle(Func<string, string> change) => Replace(change(ArticleText.Write(Articles / 2, Articles)));

    public void RestoreArticle()
    {
        Replace(ArticleText.Write(Articles / 2, Articles));
        // As old as the others: what has just been written to is not taken for unchanged.
        File.SetLastWriteTimeUtc(Article, Directory.GetLastWriteTimeUtc(Path.GetDirectoryName(Folder)!));
    }

    public void RemoveOutput() => Remove(Output);

    public static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Run("rm", "-rf", folder);
    }

    private string Article => Path.Combine(Content, ArticleText.Slug(Articles / 2) + ".md");

    // A new file under the old name: writing into the old one would change the other sites' article too.
    private void Replace(string text)
    {
        File.WriteAllText(Path.Combine(Folder, "changed.md"), text);
        File.Move(Path.Combine(Folder, "changed.md"), Article, overwrite: true);
    }

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} failed");
    }
}
