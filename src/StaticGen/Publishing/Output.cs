namespace StaticGen.Publishing;

/// <summary>What is to happen with one output.</summary>
internal enum OutputFate
{
    /// <summary>An error, which stands in the way of the whole commit.</summary>
    Refused,

    /// <summary>The right bytes are there already.</summary>
    Unchanged,

    /// <summary>Staged, to be moved to where there is nothing.</summary>
    New,

    /// <summary>Staged, to be moved over a file that is ours.</summary>
    Replaces,

    /// <summary>Somebody edited the file; it stays.</summary>
    KeptEdited,
}

/// <summary>One file of the site as this build wants it.</summary>
internal sealed class Output(string path)
{
    public string Path { get; } = path;

    public OutputFate Fate { get; set; }

    /// <summary>What the manifest will say of it.</summary>
    public Claim Claim { get; set; }

    public long Length { get; set; }

    /// <summary>The number of the file with its bytes in the staging folder.</summary>
    public int Staged { get; set; }

    /// <summary>The file at its path when it was looked at.</summary>
    public FileStamp Seen { get; set; }

    public bool IsMoved => Fate is OutputFate.New or OutputFate.Replaces;
}
