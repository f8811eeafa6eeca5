using NetVips;
using StaticGen.Imaging;

namespace StaticGen.Tests.Imaging;

/// <summary>libvips as the tool sets it up.</summary>
public class Library
{
    [Fact]
    public void The_release_that_keys_name_is_the_one_beside_the_tool()
    {
        Assert.True(ImageLibrary.IsPresent);
        Assert.True(ImageLibrary.IsAvailable);
        Assert.Equal(ImageLibrary.Release, ImageLibrary.Version);
    }

    [Fact]
    public void What_makes_bytes_differ_between_machines_is_off()
    {
        Assert.True(ImageLibrary.IsAvailable);
        Assert.Equal(1, NetVips.NetVips.Concurrency);
        Assert.False(NetVips.NetVips.Vector);
        Assert.Equal(0, Cache.Max);
    }

    [Fact]
    public void Decoders_that_nobody_has_hardened_are_blocked()
    {
        Assert.True(ImageLibrary.IsAvailable);
        // A portable graymap of one white pixel, which the loader for such files would take.
        Assert.Throws<VipsException>(() => Image.NewFromBuffer("P5 1 1 255 \u007f"u8.ToArray()));
    }
}
