using StaticGen.Reading;

namespace StaticGen.Tests.Reading;

/// <summary>Where the summaries of a large site are kept.</summary>
public class TextStores
{
    // Some 700 kB: eleven blocks, of which all but the first and the last are written.
    private static string Text(int i) => $"{i} قمة 😀 {new string('م', i % 250)}";

    [Fact]
    public void What_is_kept_in_memory_and_in_the_file_reads_back_from_any_thread()
    {
        using var folder = new TemporaryFolder();
        var store = new TextStore(folder.Path, inMemory: 1 << 16);
        var kept = new StoredText[5_000];

        Parallel.For(0, kept.Length, i => kept[i] = store.Keep(Text(i)));

        Parallel.For(0, kept.Length, i => Assert.Equal(Text(i), kept[i].ToString()));
        Assert.Equal("", store.Keep("").ToString());
        Assert.Equal("", default(StoredText).ToString());
    }

    [Fact]
    public void The_file_has_no_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "an open file has a name there");
        using var folder = new TemporaryFolder();
        var kept = Filled(folder.Path);

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        AssertKept(kept);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/nowhere/at/all")]
    public void Without_a_folder_to_write_to_texts_stay_in_memory(string? folder)
    {
        AssertKept(Filled(folder));
    }

    [Fact]
    public void What_is_not_yet_written_reads_back_too()
    {
        using var folder = new TemporaryFolder();
        var store = new TextStore(folder.Path, inMemory: 0);

        for (var i = 0; i < 5_000; i++) Assert.Equal(Text(i), store.Keep(Text(i)).ToString());
    }

    private static StoredText[] Filled(string? folder)
    {
        var store = new TextStore(folder, inMemory: 0);
        return [.. Enumerable.Range(0, 5_000).Select(i => store.Keep(Text(i)))];
    }

    private static void AssertKept(StoredText[] kept)
    {
        for (var i = 0; i < kept.Length; i++) Assert.Equal(Text(i), kept[i].ToString());
    }
}
