namespace StaticGen.Cli.Commands;

/// <summary>Files a command writes into the user's site: never over one that is there.</summary>
internal static class NewFiles
{
    /// <param name="folder">The folder the name is relative to.</param>
    /// <param name="name">The file, with <c>/</c>.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="output">Where to say what was done.</param>
    /// <returns>False when the file was there already.</returns>
    public static bool Write(string folder, string name, ReadOnlySpan<byte> content, CommandOutput output)
    {
        var target = Path.Combine(folder, name);
        // A link that leads nowhere is not there for File.Exists, and would be written through.
        var isThere = Path.Exists(target) || new FileInfo(target).LinkTarget is not null;
        if (!isThere)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
            file.Write(content);
        }

        output.Say(isThere ? $"kept     {name} (it is there already)" : $"created  {name}", "file", json =>
        {
            json.WriteString("path", name);
            json.WriteBoolean("created", !isThere);
        });
        return !isThere;
    }
}
