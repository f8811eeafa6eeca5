// Writes src/StaticGen/Languages/UnicodeNormalization.Data.cs, ArabicPresentationForms.Data.cs beside it, and
// tests/StaticGen.Tests/Bidi/BidiProperties.Data.cs for the tests of direction, from the files of the Unicode Character Database:
//
//     dotnet run eng/UnicodeTables.cs -- FOLDER
//
// FOLDER has UnicodeData.txt, DerivedNormalizationProps.txt, BidiBrackets.txt, BidiMirroring.txt and extracted/DerivedBidiClass.txt, as
// https://www.unicode.org/Public/ and the Debian package unicode-data have them.

using System.Globalization;
using System.Text;

var folder = args[0];
var props = File.ReadAllLines(Path.Combine(folder, "DerivedNormalizationProps.txt"));
var version = props[0].Split('-')[^1].Replace(".txt", "");
var excluded = props.Where(line => line.Contains("; Full_Composition_Exclusion")).SelectMany(RangeOf).ToHashSet();

var marks = new List<(int Code, int Class)>();
var decompositions = new StringBuilder();
foreach (var fields in File.ReadLines(Path.Combine(folder, "UnicodeData.txt")).Select(line => line.Split(';')))
{
    var code = Hex(fields[0]);
    if (fields[3] != "0") marks.Add((code, int.Parse(fields[3], CultureInfo.InvariantCulture)));
    // <…> marks a compatibility mapping, which NFC leaves alone.
    if (fields[5].Length == 0 || fields[5].StartsWith('<')) continue;
    var parts = string.Join('+', fields[5].Split(' ').Select(part => $"{Hex(part):X}"));
    decompositions.Append($"{code:X}{(excluded.Contains(code) ? '>' : '=')}{parts} ");
}

var classes = new StringBuilder();
for (var i = 0; i < marks.Count;)
{
    var last = i;
    while (last + 1 < marks.Count && marks[last + 1] == (marks[last].Code + 1, marks[i].Class)) last++;
    classes.Append(last == i ? $"{marks[i].Code:X}" : $"{marks[i].Code:X}-{marks[last].Code:X}").Append($":{marks[i].Class} ");
    i = last + 1;
}

var output = Path.Combine("src", "StaticGen", "Languages", "UnicodeNormalization.Data.cs");
File.WriteAllText(output, $$""""
    namespace StaticGen.Languages;

    /// <content>
    /// Written by eng/UnicodeTables.cs from the Unicode Character Database {{version}}; licence in UNICODE-LICENSE.txt. Hangul syllables
    /// are not in it: they follow a formula.
    /// </content>
    public static partial class UnicodeNormalization
    {
        /// <summary>Canonical decompositions: <c>=</c> is also composed again, <c>></c> (Full_Composition_Exclusion) is not.</summary>
        private const string Decompositions = """
    {{Wrap(decompositions)}}
            """;

        /// <summary>Canonical combining classes other than 0, decimal.</summary>
        private const string CombiningClasses = """
    {{Wrap(classes)}}
            """;
    }

    """");
Console.WriteLine($"{output}: Unicode {version}, {marks.Count} marks, {excluded.Count} exclusions");
WritePresentationForms();
WriteBidiTables();

void WritePresentationForms()
{
    var forms = new StringBuilder();
    foreach (var fields in File.ReadLines(Path.Combine(folder, "UnicodeData.txt")).Select(line => line.Split(';')))
    {
        var code = Hex(fields[0]);
        if (code is not (>= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF) || !fields[5].StartsWith('<')) continue;
        forms.Append($"{code:X}=").Append(string.Join('+', fields[5].Split(' ').Skip(1).Select(part => $"{Hex(part):X}"))).Append(' ');
    }

    var path = Path.Combine("src", "StaticGen", "Languages", "ArabicPresentationForms.Data.cs");
    File.WriteAllText(path, $$""""
        namespace StaticGen.Languages;

        /// <content>Written by eng/UnicodeTables.cs from the Unicode Character Database {{version}}; licence in UNICODE-LICENSE.txt.</content>
        public static partial class ArabicPresentationForms
        {
            /// <summary>Compatibility decompositions of U+FB50–FDFF and U+FE70–FEFF.</summary>
            private const string Decompositions = """
        {{Wrap(forms)}}
                """;
        }

        """");
    Console.WriteLine($"{path}: Unicode {version}");
}

void WriteBidiTables()
{
    // The file names classes by their long names in the lines on what is not assigned, by their short names elsewhere.
    var longNames = new Dictionary<string, string> { ["Left_To_Right"] = "L", ["Right_To_Left"] = "R", ["Arabic_Letter"] = "AL", ["European_Terminator"] = "ET" };
    var classOf = new string[0x110000];
    var lines = File.ReadAllLines(Path.Combine(folder, "extracted", "DerivedBidiClass.txt"));
    foreach (var line in lines.Where(line => line.StartsWith("# @missing: ")).Select(line => line["# @missing: ".Length..]).Concat(DataLines(lines)))
    {
        var name = line.Split(';')[1].Split('#')[0].Trim();
        foreach (var code in RangeOf(line)) classOf[code] = longNames.GetValueOrDefault(name, name);
    }

    var ranges = new StringBuilder();
    for (int first = 0, last; first < classOf.Length; first = last + 1)
    {
        last = first;
        while (last + 1 < classOf.Length && classOf[last + 1] == classOf[first]) last++;
        if (classOf[first] != "L") ranges.Append(last == first ? $"{first:X}" : $"{first:X}-{last:X}").Append($":{classOf[first]} ");
    }

    var brackets = new StringBuilder();
    foreach (var fields in DataLines(File.ReadLines(Path.Combine(folder, "BidiBrackets.txt"))).Select(line => line.Split(';', '#')))
        if (fields[2].Trim() == "o") brackets.Append($"{Hex(fields[0]):X}={Hex(fields[1]):X} ");

    var mirrored = new StringBuilder();
    foreach (var fields in DataLines(File.ReadLines(Path.Combine(folder, "BidiMirroring.txt"))).Select(line => line.Split(';', '#')))
        if (Hex(fields[0]) < Hex(fields[1])) mirrored.Append($"{Hex(fields[0]):X}={Hex(fields[1]):X} ");

    output = Path.Combine("tests", "StaticGen.Tests", "Bidi", "BidiProperties.Data.cs");
    File.WriteAllText(output, $$""""
        namespace StaticGen.Tests.Bidi;

        /// <content>Written by eng/UnicodeTables.cs from the Unicode Character Database {{version}}; licence in src/StaticGen/Languages/UNICODE-LICENSE.txt.</content>
        internal static partial class BidiProperties
        {
            /// <summary>Bidi_Class of every code point that is not L, of those not assigned too.</summary>
            private const string Classes = """
        {{Wrap(ranges)}}
                """;

            /// <summary>Opening and closing brackets (BidiBrackets.txt).</summary>
            private const string Brackets = """
        {{Wrap(brackets)}}
                """;

            /// <summary>Characters that are each other's mirror image (BidiMirroring.txt).</summary>
            private const string MirrorImages = """
        {{Wrap(mirrored)}}
                """;
        }

        """");
    Console.WriteLine($"{output}: Unicode {version}");
}

static IEnumerable<string> DataLines(IEnumerable<string> lines) => lines.Where(line => line.Length > 0 && line[0] != '#');

static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

static IEnumerable<int> RangeOf(string line)
{
    var bounds = line.Split(';')[0].Trim().Split("..");
    return Enumerable.Range(Hex(bounds[0]), Hex(bounds[^1]) - Hex(bounds[0]) + 1);
}

static string Wrap(StringBuilder tokens)
{
    var lines = new List<StringBuilder> { new("       ") };
    foreach (var token in tokens.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
        if (lines[^1].Length + token.Length > 135) lines.Add(new StringBuilder("       "));
        lines[^1].Append(' ').Append(token);
    }

    return string.Join('\n', lines);
}
