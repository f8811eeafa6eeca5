using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StaticGen.Cli;
using StaticGen.Cli.Terminal;
using StaticGen.Tests.Imaging;

namespace StaticGen.Tests;

/// <summary>
/// A site written in a test as one text, <c>-- path --</c> before each file, in a folder of its own, and the real command line run on
/// it.
/// </summary>
public sealed class TestSite : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private bool _usesImageLibrary = true;

    private TestSite()
    {
    }

    public string Folder => _folder.Path;

    /// <summary>Where commands run, when it is not the site's folder.</summary>
    public string? WorkingFolder { get; set; }

    /// <summary>Where builds leave word of themselves; by default nowhere.</summary>
    public string? CacheFolder { get; set; }

    /// <summary>Social cards are drawn, which takes longer than all else.</summary>
    public bool HasCards { get; set; }

    /// <summary>Stderr is a terminal that shows colours.</summary>
    public bool HasColor { get; set; }

    /// <summary>
    /// A site with these files. Without a <c>-- path --</c> line the text is content/articles/a.md. What stands below a path that ends with .png or .jpg
    /// is not looked at: the file is an image of one pixel.
    /// </summary>
    public static TestSite With(string files)
    {
        var site = new TestSite();
        string? path = null;
        var lines = new List<string>();
        foreach (var line in files.Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                Flush();
                path = line[3..^3];
            }
            else
            {
                lines.Add(line);
            }
        }

        path ??= "content/articles/a.md";
        Flush();
        return site;

        void Flush()
        {
            if (path is not null && Path.GetExtension(path) is ".png" or ".jpg") site.Write(path, Pictures.Pixel(Path.GetExtension(path)));
            else if (path is not null) site._folder.Write(path, string.Join('\n', lines));
            lines.Clear();
        }
    }

    /// <summary>Runs <c>staticgen</c> in the site's folder.</summary>
    public CommandResult Run(params string[] arguments) => Run(Now, arguments);

    public CommandResult Run(DateTimeOffset now, params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = new SystemTerminal
        {
            Out = output,
            Error = error,
            Now = now,
            WorkingFolder = WorkingFolder ?? Folder,
            HasColor = HasColor,
            HasCards = HasCards,
            UsesImageLibrary = _usesImageLibrary,
            CacheFolder = CacheFolder,
        };
        var exitCode = CommandLine.Run(arguments, terminal).GetAwaiter().GetResult();
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>As on a machine without libvips: images stay as they are.</summary>
    public TestSite WithoutImageLibrary()
    {
        _usesImageLibrary = false;
        return this;
    }

    /// <summary>Builds, and fails the test when the site has errors.</summary>
    public TestSite Build(params string[] arguments)
    {
        var result = Run(["build", .. arguments]);
        Assert.True(result.ExitCode == 0, $"exit code {result.ExitCode}\n{result.Error}");
        return this;
    }

    /// <summary>The diagnostics of a build, but for the warning that the site has no address.</summary>
    public IReadOnlyList<PrintedDiagnostic> Diagnose(params string[] arguments) =>
        [.. PrintedDiagnostic.Of(Run(["build", "--format", "json", .. arguments])).Where(d => d.Code != "SG0409")];

    public TestSite Write(string path, string content)
    {
        _folder.Write(path, content);
        return this;
    }

    public TestSite Write(string path, byte[] content)
    {
        _folder.Write(path, "");
        File.WriteAllBytes(_folder[path], content);
        return this;
    }

    /// <summary>The bytes of a file the build wrote.</summary>
    public byte[] ReadBytes(string output)
    {
        Assert.True(Has(output), $"no output {output}; there are:\n{string.Join('\n', Outputs())}");
        return File.ReadAllBytes(_folder[$"site/{output}"]);
    }

    public bool Has(string output) => File.Exists(_folder[$"site/{output}"]);

    /// <summary>The text of a file the build wrote.</summary>
    public string Read(string output)
    {
        Assert.True(Has(output), $"no output {output}; there are:\n{string.Join('\n', Outputs())}");
        return File.ReadAllText(_folder[$"site/{output}"]);
    }

    public IHtmlDocument Page(string output) => new HtmlParser().ParseDocument(Read(output));

    /// <summary>Every file the build wrote, but for the manifest.</summary>
    public IReadOnlyList<string> Outputs() =>
    [
        .. Directory.EnumerateFiles(_folder["site"], "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_folder["site"], f).Replace('\\', '/'))
            .Where(f => !f.StartsWith(".staticgen", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => _folder.Dispose();
}

/// <summary>What a command printed and returned.</summary>
public sealed record CommandResult(int ExitCode, string Out, string Error);
