using System.Globalization;
using System.IO.Hashing;
using System.Text;
using StaticGen.Planning;

namespace StaticGen.Cli.Serve;

/// <summary>The theme's style sheets in one snapshot, whose addresses change with their content.</summary>
internal sealed class StyleSheets
{
    private readonly List<(byte[] Address, byte[] Name)> _sheets;

    public StyleSheets(Site site)
    {
        var sheets = site.Assets.All.Where(a => a.Name.EndsWith(".css", StringComparison.OrdinalIgnoreCase)).ToList();
        Addresses = [.. sheets.Select(sheet => site.Urls.Url(sheet.Path))];
        _sheets = [.. sheets.Select(sheet => (Encoding.UTF8.GetBytes(sheet.Path.Encoded), Encoding.UTF8.GetBytes(sheet.Name)))];
    }

    /// <summary>As they stand in pages.</summary>
    public IReadOnlyList<string> Addresses { get; }

    /// <summary>The hash of a page that stays the same when only the content of style sheets changes.</summary>
    public string HashWithout(ReadOnlySpan<byte> page)
    {
        var places = new List<(int Start, int Length, byte[] Name)>();
        foreach (var (address, name) in _sheets)
        {
            for (int from = 0, at; (at = page[from..].IndexOf(address)) >= 0; from += at + address.Length) places.Add((from + at, address.Length, name));
        }

        var hash = new XxHash128();
        var end = 0;
        foreach (var (start, length, name) in places.OrderBy(place => place.Start))
        {
            if (start < end) continue;
            hash.Append(page[end..start]);
            hash.Append(name);
            end = start + length;
        }

        hash.Append(page[end..]);
        return Text(hash.GetCurrentHashAsUInt128());
    }

    public static string Hash(ReadOnlySpan<byte> page) => Text(XxHash128.HashToUInt128(page));

    private static string Text(UInt128 hash) => hash.ToString("x32", CultureInfo.InvariantCulture);
}
