using StaticGen.Reading;

namespace StaticGen.Tests.Reading;

/// <summary>What is counted and kept of an article's text.</summary>
public sealed class WordsOfArticles
{
    private static readonly char[] Characters = [.. " \n\t  aZ9ءابة٣—–«»“”….,،؛؟-_()ёКé\u0085\u00A0\u2003\u2028\u3000\u0640\u064B\u1680\u200F\u001A\uD83D\uDE00中"];

    [Theory]
    [InlineData("", 0)]
    [InlineData("كلمة", 1)]
    [InlineData("«كلمة» – (ثانية) و 3 …", 4)]
    [InlineData("Ost-West 2026\u00A0عام\n— … —", 3)]
    [InlineData("في الاجتماع الذي عقد أمس «على مستوى الوزراء» أقر المجلس 12 مشروعا.", 12)]
    public void WordsAreRunsWithALetterOrDigit(string text, int words) => Assert.Equal(words, MarkdownText.CountWords(text));

    [Fact]
    public void LongTextIsCountedAsItsWordsAre()
    {
        foreach (var text in Texts())
            Assert.Equal((text, text.Split().Count(word => word.Any(char.IsLetterOrDigit))), (text, MarkdownText.CountWords(text)));
    }

    [Fact]
    public void CompactTextIsTheTextItWasMadeOf()
    {
        var bytes = new byte[CompactText.MaxSize(3000)];
        foreach (var text in Texts().Append("").Append(new string('س', 3000)))
            Assert.Equal(text, CompactText.Read(bytes.AsSpan(0, CompactText.Write(text, bytes))));
    }

    private static IEnumerable<string> Texts()
    {
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
            yield return string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Characters[random.Next(random.Next(2) == 0 ? 12 : Characters.Length)]));
    }
}
