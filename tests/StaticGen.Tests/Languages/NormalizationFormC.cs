using System.Diagnostics;
using System.Globalization;
using StaticGen.Languages;

namespace StaticGen.Tests.Languages;

public class NormalizationFormC
{
    /// <summary>The conformance clause of NormalizationTest.txt, for NFC.</summary>
    [Fact]
    public void Unicode_normalization_tests_pass()
    {
        var count = 0;
        foreach (var line in File.ReadLines(TestData.PathOf("NormalizationTest.txt")))
        {
            if (line.Length == 0 || line[0] is '#' or '@') continue;
            var c = line.Split(';').Take(5).Select(Decode).ToArray();
            Assert.All([c[0], c[1], c[2]], text => Assert.True(UnicodeNormalization.ToNfc(text) == c[1], line));
            Assert.All([c[3], c[4]], text => Assert.True(UnicodeNormalization.ToNfc(text) == c[3], line));
            count++;
        }

        Assert.True(count > 500);
    }

    [Theory]
    [InlineData("\u0627\u0654", "\u0623")] // alef, hamza above
    [InlineData("\u0627\u064E\u0654", "\u0623\u064E")] // fatha between them: class 30 before 230
    [InlineData("\u0644\u0627\u0653", "\u0644\u0622")]
    [InlineData("\u0648\u0654\u064F", "\u0624\u064F")]
    [InlineData("\u064B\u0651\u0628", "\u064B\u0651\u0628")]
    [InlineData("\u0628\u0651\u064E", "\u0628\u064E\u0651")] // shadda after fatha in canonical order: 30, 33
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\uFB1D", "\u05D9\u05B4")] // excluded from composition
    [InlineData("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65")]
    [InlineData("a\uD800\u0301", "a\uD800\u0301")]
    public void Characters_compose_and_marks_are_ordered(string text, string expected)
    {
        Assert.Equal(expected, UnicodeNormalization.ToNfc(text));
        Assert.Equal(expected, UnicodeNormalization.ToNfc(expected));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain ASCII")]
    [InlineData("café")]
    [InlineData("القمة الخليجية: ماذا بعد؟ ٢٠٢٦")]
    [InlineData("اللُّغَةُ")]
    [InlineData("قازاق ٴتىلى")]
    [InlineData("қазақ тілі")]
    [InlineData("한국어 😀")]
    public void Text_that_is_NFC_stays_the_same_instance(string text) => Assert.Same(text, UnicodeNormalization.ToNfc(text));

    [Fact]
    public void Many_marks_in_the_wrong_order_take_no_longer_than_many_letters()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\u0301\u0327", 200_000));
        var watch = Stopwatch.StartNew();
        var result = UnicodeNormalization.ToNfc(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), $"took {watch.Elapsed}");
        Assert.StartsWith("\u00E1\u0327\u0327", result);
    }

    private static string Decode(string column) =>
        string.Concat(column.Split(' ').Select(code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
}
