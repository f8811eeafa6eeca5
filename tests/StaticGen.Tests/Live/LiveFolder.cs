using System.Text;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Tests.Live;

/// <summary>A site in a folder that is edited while a <see cref="LiveSite"/> looks at it.</summary>
internal sealed class LiveFolder : IDisposable
{
    private readonly TestSite _files;

    private LiveFolder(TestSite files)
    {
        _files = files;
        Live = new LiveSite(Options);
        Live.Update(SourceChanges.Everything, TestSite.Now);
    }

    public LiveSite Live { get; }

    public string Folder => _files.Folder;

    public BuildOptions Options => new() { Source = _files.Folder, Output = Path.Combine(_files.Folder, "site"), Now = TestSite.Now, Drafts = true, Future = true };

    public LiveState State => Live.State;

    /// <param name="files">As in <see cref="TestSite.With"/>.</param>
    public static LiveFolder With(string files) => new(TestSite.With(files));

    public LiveState Write(string path, string text)
    {
        _files.Write(path, text);
        return Update(path);
    }

    public LiveState Delete(string path)
    {
        File.Delete(Path.Combine(Folder, path));
        return Update(path);
    }

    public LiveState Rename(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, to))!);
        Directory.Move(Path.Combine(Folder, from), Path.Combine(Folder, to));
        return Update(from, to);
    }

    public LiveState Update(params string[] paths) => Live.Update(SourceChanges.In(paths), TestSite.Now);

    /// <summary>The text of a page of the newest state.</summary>
    public string Page(string path) => Page(State.Current!, path);

    public static string Page(Snapshot snapshot, string path)
    {
        using var renderer = snapshot.CreateRenderer();
        return Encoding.UTF8.GetString(renderer.Render(Output(snapshot, path)).Span);
    }

    public static PlannedOutput Output(Snapshot snapshot, string path) => snapshot.Site.Outputs.First(o => o.Path.Value == path);

    public void Dispose() => _files.Dispose();
}
