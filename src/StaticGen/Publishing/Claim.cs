namespace StaticGen.Publishing;

/// <summary>What proves a file ours: the hashes of what we wrote, or were about to write, at its path.</summary>
/// <param name="Hash">the hash; after a kill or a merge the first of several.</param>
/// <param name="Others">further hashes; <c>null</c> as a rule.</param>
/// <param name="Edited">the file was found edited by hand and was kept.</param>
internal readonly record struct Claim(UInt128 Hash, UInt128[]? Others = null, bool Edited = false)
{
    /// <summary>There is one hash, and the file had it when the manifest was written.</summary>
    public bool IsPlain => Others is null && !Edited;

    public bool Includes(UInt128 hash) => Hash == hash || (Others is not null && Others.Contains(hash));

    public Claim And(Claim more)
    {
        var all = new HashSet<UInt128>(All);
        all.UnionWith(more.All);
        all.Remove(Hash);
        return new Claim(Hash, all.Count == 0 ? null : [.. all.Order()], Edited || more.Edited);
    }

    public IEnumerable<UInt128> All => Others is null ? [Hash] : Others.Prepend(Hash);
}
