using System.Text;
using StaticGen.Planning;

namespace StaticGen.Tests.Planning;

/// <summary>A path in a URL: its bytes in UTF-8, those that RFC 3986 does not reserve as they are.</summary>
public sealed class EncodedPaths
{
    [Fact]
    public void Every_character_is_written_as_its_bytes_in_utf8()
    {
        for (var c = 0; c <= 0xFFFF; c++)
        {
            var path = $"أ{(char)c}-z";
            Assert.Equal(Expected(path), SitePath.Encode(path));
            Assert.Equal(Expected(path).Length, new SitePath(path).EncodedLength);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b-1/index.html")]
    [InlineData("قمة-2026/خلفية/")]
    [InlineData("😀/ﷺ/é/ࠀ/\uD83D/\uDE00")]
    public void What_stands_before_it_stays_as_it_is(string path) => Assert.Equal("https://مرصد.example/" + Expected(path), SitePath.Encode(path, "https://مرصد.example/"));

    private static string Expected(string path) => string.Concat(Encoding.UTF8.GetBytes(path).Select(b =>
        char.IsAsciiLetterOrDigit((char)b) || "-._~/".Contains((char)b) ? $"{(char)b}" : $"%{b:X2}"));
}
