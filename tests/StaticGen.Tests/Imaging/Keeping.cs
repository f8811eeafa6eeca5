using System.Text;
using StaticGen.Imaging;

namespace StaticGen.Tests.Imaging;

/// <summary>What is made once and kept.</summary>
public sealed class Keeping : IDisposable
{
    private static readonly UInt128 Key = ImageCache.Key(1, "recipe");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Bytes_are_made_once_also_for_later_builds()
    {
        var first = new ImageCache(_folder.Path, 1);
        var file = first.Get(Key, () => "one"u8.ToArray());
        first.Close();
        var second = new ImageCache(_folder.Path, 2);

        Assert.Equal(file, second.Get(Key, () => throw new InvalidOperationException("made again")));
        Assert.Equal("one", File.ReadAllText(file));
        Assert.Equal((1, 0), (first.Made, second.Made));
    }

    [Fact]
    public void Another_source_or_recipe_has_another_key() =>
        Assert.Equal(3, new HashSet<UInt128> { Key, ImageCache.Key(2, "recipe"), ImageCache.Key(1, "recipe 2") }.Count);

    [Fact]
    public void What_cannot_be_made_is_not_kept()
    {
        var cache = new ImageCache(_folder.Path, 1);

        Assert.Throws<InvalidOperationException>(() => cache.Get(Key, () => throw new InvalidOperationException()));

        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
        Assert.Equal("later", File.ReadAllText(cache.Get(Key, () => "later"u8.ToArray())));
    }

    [Fact]
    public void A_file_that_lost_its_bytes_is_made_again()
    {
        var cache = new ImageCache(_folder.Path, 1);
        File.WriteAllBytes(cache.Get(Key, () => "one"u8.ToArray()), []);

        Assert.Equal("two", File.ReadAllText(cache.Get(Key, () => "two"u8.ToArray())));
    }

    [Fact]
    public void Without_a_folder_of_its_own_it_leaves_nothing()
    {
        var cache = new ImageCache(null, 1);
        var file = cache.Get(Key, () => "one"u8.ToArray());
        Assert.Equal("one", File.ReadAllText(file));

        cache.Close();

        Assert.False(Directory.Exists(Path.GetDirectoryName(Path.GetDirectoryName(file))));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_done_without()
    {
        _folder.Write("images", "a file where the folder should be");
        var cache = new ImageCache(_folder.Path, 1);

        var file = cache.Get(Key, () => "one"u8.ToArray());

        Assert.Equal("one", File.ReadAllText(file));
        Assert.DoesNotContain(_folder.Path, file, StringComparison.Ordinal);
        cache.Close();
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void What_no_build_has_asked_for_in_two_months_goes_when_something_comes()
    {
        var (old, wanted, recent) = (ImageCache.Key(1, "old"), ImageCache.Key(1, "wanted"), ImageCache.Key(1, "recent"));
        var cache = new ImageCache(_folder.Path, 1);
        var files = new[] { old, wanted, recent }.Select(key => cache.Get(key, () => "x"u8.ToArray())).ToArray();
        foreach (var file in files[..2]) File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddDays(-61));
        var later = new ImageCache(_folder.Path, 2);
        later.Get(wanted, () => throw new InvalidOperationException());
        later.Get(Key, () => "new"u8.ToArray());

        later.Close();

        Assert.Equal([false, true, true], files.Select(File.Exists));
        Assert.True(File.GetLastWriteTimeUtc(files[1]) > File.GetLastWriteTimeUtc(files[2]).AddDays(-1));
    }

    [Fact]
    public void Many_may_ask_at_a_time()
    {
        var cache = new ImageCache(_folder.Path, 1);
        var keys = Enumerable.Range(0, 8).Select(i => ImageCache.Key((UInt128)i, "x")).ToArray();

        Parallel.For(0, 400, i => Assert.Equal($"{i % 8}", File.ReadAllText(cache.Get(keys[i % 8], () => Encoding.UTF8.GetBytes($"{i % 8}")))));

        Assert.Equal(8, Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Count());
    }
}
