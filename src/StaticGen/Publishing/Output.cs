namespace StaticGen.Publishing;

/// <summary>What is to happen with one output.</summary>
internal enum OutputFate : byte
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
/// <param name="Path">in the output folder.</param>
/// <param name="Fate">what is to happen with it.</param>
/// <param name="Hash">of the bytes this build made.</param>
internal readonly record struct Output(string Path, OutputFate Fate, UInt128 Hash)
{
    /// <summary>The file that is to be replaced, when it was looked at.</summary>
    public FileStamp Seen { get; init; }

    /// <summary>The number of the file with the bytes that replace it, in the staging folder.</summary>
    public int Staged { get; init; }

    /// <summary>The unchanged file cannot be read by everybody.</summary>
    public bool HasWrongMode { get; init; }

    public bool IsMoved => Fate is OutputFate.New or OutputFate.Replaces;
}
