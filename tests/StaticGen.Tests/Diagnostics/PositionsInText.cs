using StaticGen.Diagnostics;

namespace StaticGen.Tests.Diagnostics;

public class PositionsInText
{
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("قمة\n\nأمن\r\nنص")]
    [InlineData("\n\nنص\n")]
    public void A_position_is_the_same_however_many_were_asked_for(string text)
    {
        var often = SourceText.FromString("a.md", text);
        for (var i = 0; i < 100; i++) often.PositionOf(0);

        for (var offset = -1; offset <= often.Text.Length + 1; offset++)
        {
            var before = often.Text[..Math.Clamp(offset, 0, often.Text.Length)];
            var expected = new SourcePosition("a.md", before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'), 1);
            Assert.Equal(expected, SourceText.FromString("a.md", text).PositionOf(offset, 1));
            Assert.Equal(expected, often.PositionOf(offset, 1));
        }
    }
}
