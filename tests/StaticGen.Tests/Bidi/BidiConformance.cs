using System.Globalization;

namespace StaticGen.Tests.Bidi;

/// <summary>Unicode's own tests of the algorithm, every line of them (Debian package unicode-data; eng/install-tools.sh).</summary>
public class BidiConformance
{
    private const string Folder = "/usr/share/unicode";

    [Fact]
    public void Every_case_of_BidiTest_passes()
    {
        byte[] levels = [];
        int[] order = [];
        var count = 0;
        foreach (var line in Lines("BidiTest.txt"))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal)) levels = Levels(line["@Levels:".Length..]);
            else if (line.StartsWith("@Reorder:", StringComparison.Ordinal)) order = Numbers(line["@Reorder:".Length..]);
            if (line[0] == '@') continue;
            var fields = line.Split(';');
            var classes = Array.ConvertAll(Words(fields[0]), Enum.Parse<BidiClass>);
            var paragraphs = int.Parse(fields[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var bit = 0; bit < 3; bit++)
            {
                if ((paragraphs & (1 << bit)) == 0) continue;
                var actual = UnicodeBidi.Levels(classes, bit == 0 ? null : bit - 1);
                if (!levels.AsSpan().SequenceEqual(actual) || !order.AsSpan().SequenceEqual(UnicodeBidi.VisualOrder(actual))) Fail(line, bit, levels, actual);
                count++;
            }
        }

        Assert.Equal(770_241, count);
    }

    [Fact]
    public void Every_case_of_BidiCharacterTest_passes()
    {
        var count = 0;
        foreach (var line in Lines("BidiCharacterTest.txt"))
        {
            var fields = line.Split(';');
            var codes = Array.ConvertAll(Words(fields[0]), code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            var (direction, paragraph) = (Numbers(fields[1])[0], Numbers(fields[2])[0]);
            var actual = UnicodeBidi.Levels(codes, direction == 2 ? null : direction);
            var (levels, order) = (Levels(fields[3]), Numbers(fields[4]));
            if (!levels.AsSpan().SequenceEqual(actual) || !order.AsSpan().SequenceEqual(UnicodeBidi.VisualOrder(actual))) Fail(line, direction, levels, actual);
            Assert.Equal(paragraph, direction == 2 ? UnicodeBidi.FirstStrongLevel(Array.ConvertAll(codes, BidiProperties.ClassOf)) : direction);
            count++;
        }

        Assert.Equal(91_707, count);
    }

    private static IEnumerable<string> Lines(string file)
    {
        var path = Path.Combine(Folder, file);
        Assert.SkipUnless(File.Exists(path), $"{path} is missing: install the package unicode-data (eng/install-tools.sh)");
        var lines = File.ReadLines(path);
        Assert.SkipUnless(lines.First().Contains("-15.0.0.txt", StringComparison.Ordinal), $"{path} is not of Unicode 15.0, as BidiProperties.Data.cs is");
        return lines.Where(line => line.Length > 0 && line[0] != '#');
    }

    private static string[] Words(string text) => text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static int[] Numbers(string text) => Array.ConvertAll(Words(text), number => int.Parse(number, CultureInfo.InvariantCulture));

    private static byte[] Levels(string text) => Array.ConvertAll(Words(text), level => level == "x" ? UnicodeBidi.Removed : byte.Parse(level, CultureInfo.InvariantCulture));

    private static void Fail(string line, int direction, byte[] expected, byte[] actual) =>
        Assert.Fail($"{line} ({direction}): {string.Join(' ', expected)} expected, {string.Join(' ', actual)} found");
}
