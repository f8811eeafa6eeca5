namespace StaticGen.Publishing;

/// <summary>
/// Settles what a killed build left. It was somewhere between its pending manifest and the manifest before it, so each file has
/// the hash of one of the two. Afterwards one manifest is true again, and the build goes on as any other. It can itself be killed at
/// any instant.
/// </summary>
internal static class Recovery
{
    public static void Settle(OutputFolder folder, Disk disk)
    {
        if (FileStamp.Of(folder.Pending).Kind != EntryKind.File) return;
        var before = FileStamp.Of(folder.Manifest);
        var known = new Manifest();
        if (before.Kind == EntryKind.File) known.Read(File.ReadAllBytes(folder.Manifest));
        known.Read(File.ReadAllBytes(folder.Pending));
        if (known.IsFromLaterVersion) return;

        var settled = Path.Combine(folder.Staging, "settled");
        disk.WriteNew(settled, stream =>
        {
            var writer = new ManifestWriter(block => stream.Write(block.Span));
            for (int i = 0, next; i < known.Count; i = next)
            {
                var claim = known.ClaimAt(i, out next);
                // With one hash there is nothing to settle: the file has it, or is not ours, or is not there. A file that is not
                // there stays listed, since an empty folder around it is ours to remove.
                writer.Add(known.BytesAt(i), claim.Others is null ? claim : Settled(folder.Full(known.PathAt(i)), claim));
            }

            writer.Finish();
        });
        // Files younger than their manifest are read again (see Publisher.Decide); what happened since the killed build began is
        // younger than the manifest it found.
        disk.SetModified(settled, before.Kind == EntryKind.File ? before.ModifiedUtc : DateTime.UnixEpoch);
        disk.MoveOver(settled, folder.Manifest);
        disk.Delete(folder.Pending);
    }

    private static Claim Settled(string full, Claim claim)
    {
        // Any one of the hashes will do to remember the path by, and a series of kills must not grow the list.
        if (FileStamp.Of(full).Kind != EntryKind.File) return new Claim(claim.Hash);
        var actual = ContentHash.OfFile(full);
        return claim.Includes(actual) ? new Claim(actual) : claim with { Edited = true };
    }
}
