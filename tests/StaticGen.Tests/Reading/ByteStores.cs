using System.Text;
using StaticGen.Reading;

namespace StaticGen.Tests.Reading;

/// <summary>Where the printed texts of a large site are kept.</summary>
public class ByteStores
{
    private static byte[] Bytes(int i) => Encoding.UTF8.GetBytes($"{i} {new string('م', i % 3000)}");

    private static byte[]? Read(StoredBytes kept)
    {
        byte[] buffer = [];
        return kept.Read(ref buffer)?.ToArray();
    }

    [Fact]
    public void What_is_kept_in_memory_and_in_the_file_reads_back_from_any_thread()
    {
        using var folder = new TemporaryFolder();
        var store = new ByteStore(folder.Path, inMemory: 1 << 16);
        var kept = new StoredBytes[2_000];

        Parallel.For(0, kept.Length, i => kept[i] = store.Keep(Bytes(i)));

        Parallel.For(0, kept.Length, i => Assert.Equal(Bytes(i), Read(kept[i])));
        if (!OperatingSystem.IsWindows()) Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/nowhere/at/all")]
    public void Without_a_folder_to_write_to_only_the_first_are_kept(string? folder)
    {
        var store = new ByteStore(folder, inMemory: 1 << 16);
        var kept = Enumerable.Range(0, 2_000).Select(i => store.Keep(Bytes(i))).ToList();

        Assert.Equal(Bytes(0), Read(kept[0]));
        Assert.Equal(Bytes(1), Read(kept[1]));
        Assert.Null(Read(kept[^1]));
    }

    [Fact]
    public void Nothing_is_nothing()
    {
        Assert.Null(Read(new ByteStore(null).Keep([])));
        Assert.Null(Read(default));
    }
}
