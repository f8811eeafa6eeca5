using System.Globalization;
using StaticGen.Planning;
using StaticGen.Publishing;

namespace StaticGen;

/// <summary>What is noted of a build: lines of text, which another version of staticgen does not read.</summary>
/// <param name="Inputs">The hash of all it was made of.</param>
/// <param name="Folder">How it left the output folder.</param>
/// <param name="Begun">When it began by the clock of the file system.</param>
/// <param name="Since">The instant it was made for.</param>
/// <param name="Until">The first instant that makes another site of the same files, in the site's time zone; <c>null</c>: there is none.</param>
/// <param name="Counts">What it told its user.</param>
internal sealed record BuildNote(UInt128 Inputs, PublishedFolder Folder, DateTime Begun, DateTimeOffset Since, DateTimeOffset? Until, SiteCounts Counts)
{
    private const string Header = "staticgen-build 2";

    /// <returns><c>null</c> when there is none, or none that makes sense.</returns>
    public static BuildNote? Read(string file)
    {
        try
        {
            var lines = File.ReadAllLines(file);
            if (lines.Length != 13 || lines[0] != Header) return null;
            var numbers = lines[3..].Select(line => long.Parse(line, CultureInfo.InvariantCulture)).ToArray();
            return new BuildNote(
                Hash(lines[1]),
                new PublishedFolder(Hash(lines[2]), numbers[0]),
                new DateTime(numbers[1], DateTimeKind.Utc),
                new DateTimeOffset(numbers[2], TimeSpan.Zero),
                numbers[3] == 0 ? null : new DateTimeOffset(numbers[3], TimeSpan.FromMinutes(numbers[4])),
                new SiteCounts((int)numbers[5], (int)numbers[6], (int)numbers[7], (int)numbers[8], (int)numbers[9]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public string ToText() => string.Join('\n',
    [
        Header,
        Inputs.ToString("x32", CultureInfo.InvariantCulture),
        Folder.Manifest.ToString("x32", CultureInfo.InvariantCulture),
        .. new[]
        {
            Folder.Bytes, Begun.Ticks, Since.UtcTicks, Until?.Ticks ?? 0, Until?.TotalOffsetMinutes ?? 0,
            Counts.Articles, Counts.Pages, Counts.Drafts, Counts.Future, Counts.Expired,
        }.Select(number => number.ToString(CultureInfo.InvariantCulture)),
    ]);

    private static UInt128 Hash(string text) => UInt128.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
