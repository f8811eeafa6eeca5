namespace StaticGen.Reading;

/// <summary>Files that editors put beside the one being written and take away again: locks, backups, half-written copies. No site has them.</summary>
public static class EditorFiles
{
    private static readonly string[] Endings = ["~", "___jb_tmp___", "___jb_old___", ".swp", ".swo", ".swx", ".crdownload", ".part"];

    /// <param name="name">A file's name, without its folder.</param>
    public static bool IsOne(ReadOnlySpan<char> name)
    {
        // Emacs: a link that leads nowhere is its lock, #…# what was not saved yet. Vim tries with 4913 whether it may write.
        if (name.StartsWith(".#", StringComparison.Ordinal) || name is ['#', .., '#'] or "4913") return true;
        foreach (var ending in Endings)
            if (name.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
