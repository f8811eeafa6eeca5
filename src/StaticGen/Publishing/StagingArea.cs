namespace StaticGen.Publishing;

/// <summary>
/// Where new bytes wait for the commit. A new file waits at the path it will have, so that a folder that is new goes in with one rename,
/// however many files it has; a file that replaces another waits under a number, since it goes alone.
/// </summary>
internal sealed class StagingArea(OutputFolder folder, Disk disk) : IDisposable
{
    // What a thread stages comes folder by folder, so the last one is all it need remember.
    private readonly ThreadLocal<string?> _lastFolder = new();
    private int _number;

    /// <summary>Finds the place for an output's bytes, in a folder that is there.</summary>
    public Output Place(Output output, out string file)
    {
        if (output.Fate == OutputFate.Replaces)
        {
            var number = Interlocked.Increment(ref _number);
            file = folder.StagingFile(number);
            return output with { Staged = number };
        }

        EnsureFolder(OutputPath.Parent(output.Path));
        file = folder.StagingPath(output.Path);
        return output;
    }

    public void Dispose() => _lastFolder.Dispose();

    private void EnsureFolder(string path)
    {
        if (path.Length == 0 || (_lastFolder.Value is { } last && OutputPath.IsInside(last, path))) return;
        EnsureFolder(OutputPath.Parent(path));
        disk.CreateFolder(folder.StagingPath(path));
        _lastFolder.Value = path;
    }
}
