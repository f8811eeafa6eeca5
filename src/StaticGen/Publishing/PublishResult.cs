namespace StaticGen.Publishing;

/// <summary>What a commit did.</summary>
/// <param name="Written">files moved in: new ones and changed ones.</param>
/// <param name="Unchanged">files that were right already and were not touched.</param>
/// <param name="Removed">files of an earlier build that the site no longer has.</param>
/// <param name="KeptEdited">files of ours that somebody edited, left as they are.</param>
/// <param name="KeptForeign">files and folders in the output that are not ours, left as they are.</param>
/// <param name="BytesWritten">the size of the written files.</param>
public sealed record PublishResult(int Written, int Unchanged, int Removed, int KeptEdited, int KeptForeign, long BytesWritten);

/// <summary>How a commit left the output folder, for <see cref="Publisher.StageAsPublished"/>.</summary>
/// <param name="Manifest">the hash of the manifest.</param>
/// <param name="Bytes">the size of all files that it lists.</param>
internal readonly record struct PublishedFolder(UInt128 Manifest, long Bytes);
