using System.Globalization;
using System.Text;
using StaticGen.Diagnostics;
using StaticGen.Imaging;
using StaticGen.Planning;
using StaticGen.Publishing;
using StaticGen.Reading;

namespace StaticGen;

/// <summary>
/// What the last build into a folder was made of, noted outside of site and source. Where all of it is the same, down to the bytes of
/// every file and to staticgen itself, the pages would be the same too: nothing is parsed or rendered, and only the output folder is
/// looked through.
/// <para>
/// Only a build without a single warning is noted, so that none is passed over. A file written to since that build began counts as
/// another one whatever it holds now: the build may have seen it in between.
/// </para>
/// </summary>
internal sealed class LastBuild : IDisposable
{
    // File systems note times to within two seconds at worst (FAT).
    private static readonly TimeSpan Coarseness = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(60);

    private readonly BuildOptions _options;
    private readonly string _folder;
    private readonly string _file;
    private readonly string _unfinished;
    private DateTime _begun;

    private LastBuild(BuildOptions options, string cacheFolder)
    {
        _options = options;
        _folder = Path.Combine(cacheFolder, "builds");
        var key = ContentHash.Of(Encoding.UTF8.GetBytes($"{Path.GetFullPath(options.Source)}\0{Path.GetFullPath(options.Output)}"));
        _file = Path.Combine(_folder, key.ToString("x32", CultureInfo.InvariantCulture));
        _unfinished = string.Create(CultureInfo.InvariantCulture, $"{_file}-{options.ProcessId}");
    }

    /// <returns><c>null</c> when nothing is to be noted.</returns>
    public static LastBuild? Of(BuildOptions options) =>
        options is { CacheFolder: { } folder, Force: false, AsOf: null } ? new LastBuild(options, folder) : null;

    /// <summary>Publishes the last build's files as they are, if a build would make the same.</summary>
    /// <returns><c>null</c> when there has to be a build.</returns>
    /// <exception cref="PublishException">The output folder may not or cannot be written.</exception>
    public BuildResult? Repeat(PublishOptions publish, DiagnosticBag diagnostics)
    {
        if (BuildNote.Read(_file) is not { } note || _options.Now < note.Since || _options.Now >= note.Until || !Publisher.HasManifest(publish, note.Folder.Manifest)) return null;
        var found = new DiagnosticBag();
        var tree = SourceTree.Discover(_options.Source, found);
        var inputs = StartHash();
        inputs.AddUntouched([.. tree.Content.Select(c => c.File), .. tree.Others], note.Begun - Coarseness, _options.Jobs);
        if (!found.IsEmpty || inputs.Value is not { } value || value != note.Inputs) return null;

        using var publisher = Publisher.Open(publish with { NextChange = note.Until }, found);
        if (!publisher.StageAsPublished(note.Folder) || publisher.Commit() is not { } published) return null;
        diagnostics.AddRange(found.ToSorted());
        return new BuildResult(note.Counts, published.Unchanged, published, note.Until);
    }

    /// <summary>To be called before the first file is read.</summary>
    /// <returns>What is to be given the hash of each file.</returns>
    public InputHash Begin()
    {
        try
        {
            Directory.CreateDirectory(_folder);
            // The file system's own clock: it is what the times of files are compared with.
            File.WriteAllBytes(_unfinished, []);
            _begun = File.GetLastWriteTimeUtc(_unfinished);
            foreach (var note in new DirectoryInfo(_folder).EnumerateFiles())
                if (_begun - note.LastWriteTimeUtc > Forgotten) note.Delete();
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            // Nothing is noted, and the next build renders every page.
        }

        return StartHash();
    }

    /// <summary>Notes a build for the next one to rely on.</summary>
    /// <param name="site">What was built.</param>
    /// <param name="inputs">What it was built from.</param>
    /// <param name="folder">How it left the output folder.</param>
    public void End(Site site, InputHash inputs, PublishedFolder folder)
    {
        if (_begun == default || inputs.Value is not { } value) return;
        var note = new BuildNote(value, folder, _begun, _options.Now, site.NextChange, site.Counts);
        try
        {
            File.WriteAllText(_unfinished, note.ToText());
            File.Move(_unfinished, _file, overwrite: true);
            _begun = default;
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            // As above.
        }
    }

    public void Dispose()
    {
        if (_begun == default) return;
        try
        {
            File.Delete(_unfinished);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            // A later build takes it away with all that is old.
        }
    }

    // The engine's code and its theme count: another version may write other pages.
    private InputHash StartHash()
    {
        var inputs = new InputHash();
        inputs.Add("staticgen", typeof(LastBuild).Module.ModuleVersionId.ToString());
        inputs.Add("options", $"{_options.BaseUrl}\n{_options.Drafts}\n{_options.Future}\n{_options.AllowEmpty}\n{_options.UsesImageLibrary && ImageLibrary.IsPresent}\n{_options.HasCards}");
        return inputs;
    }
}
