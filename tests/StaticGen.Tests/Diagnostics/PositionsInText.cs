using StaticGen.Diagnostics;

namespace StaticGen.Tests.Diagnostics;

public class PositionsInText
{
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("قمة\n\nأمن\r\nنص")]
    [InlineData("\n\nنص\n")]
    public void A_position_is_the_same_in_whatever_order_they_are_asked_for(string text)
    {
        var source = SourceText.FromString("a.md", text);
        var offsets = Enumerable.Range(-1, source.Text.Length + 3).ToList();
        foreach (var offset in offsets.Concat(offsets.AsEnumerable().Reverse()).Concat(offsets))
        {
            var before = source.Text[..Math.Clamp(offset, 0, source.Text.Length)];
            var expected = new SourcePosition("a.md", before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'), 1);
            Assert.Equal(expected, source.PositionOf(offset, 1));
            Assert.Equal(expected, SourceText.FromString("a.md", text).PositionOf(offset, 1));
        }
    }
}
