using System.Text;
using StaticGen.Reading;

namespace StaticGen.Tests.Reading;

/// <summary>Where the printed texts of a large site are kept.</summary>
public class ByteStores
{
    // Each hundredth is longer than a block of 64 kB.
    private static byte[] Bytes(int i) => Encoding.UTF8.GetBytes($"{i} {new string('م', i % 100 == 99 ? 40_000 + i : i % 3000)}");

    private static byte[]? Read(StoredBytes kept)
    {
        byte[] buffer = [];
        return kept.TryRead(ref buffer)?.ToArray();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_kept_in_memory_and_in_the_file_reads_back_from_any_thread(bool isOptional)
    {
        using var folder = new TemporaryFolder();
        var store = new ByteStore(folder.Path, inMemory: 1 << 16, isOptional);
        var kept = new StoredBytes[2_000];

        Parallel.For(0, kept.Length, i => kept[i] = store.Keep(Bytes(i)));

        Parallel.For(0, kept.Length, i => Assert.Equal(Bytes(i), Read(kept[i])));
        if (!OperatingSystem.IsWindows()) Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void What_was_kept_before_reads_back_while_more_is_kept()
    {
        using var folder = new TemporaryFolder();
        var store = new ByteStore(folder.Path, inMemory: 0, isOptional: true);
        var kept = new StoredBytes[1_000];

        Parallel.For(0, kept.Length, i =>
        {
            kept[i] = store.Keep(Bytes(i));
            Assert.Equal(Bytes(i), Read(kept[i]));
            Assert.True(kept[i / 2].Length == 0 || Read(kept[i / 2])!.SequenceEqual(Bytes(i / 2)));
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/nowhere/at/all")]
    public void Without_a_folder_to_write_to_only_the_first_are_kept_or_all_in_memory(string? folder)
    {
        var (first, all) = (new ByteStore(folder, inMemory: 1 << 16, isOptional: true), new ByteStore(folder, inMemory: 1 << 16, isOptional: false));
        var kept = Enumerable.Range(0, 2_000).Select(i => (First: first.Keep(Bytes(i)), All: all.Keep(Bytes(i)))).ToList();

        Assert.Equal(Bytes(0), Read(kept[0].First));
        Assert.Equal(Bytes(1), Read(kept[1].First));
        Assert.Null(Read(kept[^1].First));
        for (var i = 0; i < kept.Count; i++) Assert.Equal(Bytes(i), Read(kept[i].All));
    }

    [Fact]
    public void Nothing_is_nothing()
    {
        Assert.Null(Read(new ByteStore(null, inMemory: 1 << 16, isOptional: true).Keep([])));
        Assert.Null(Read(default));
    }
}
