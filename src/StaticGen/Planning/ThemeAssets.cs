using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>
/// The theme's assets under names that carry a hash of their content, so that browsers may keep them for ever: <c>css/site.css</c>
/// becomes <c>assets/css/site.1f2e3d4c.css</c>. Addresses inside style sheets follow.
/// </summary>
public sealed partial class ThemeAssets
{
    private const string Folder = "assets/";

    private readonly Dictionary<string, ThemeAsset> _assets = new(StringComparer.Ordinal);

    public ThemeAssets(Theme theme)
    {
        var files = theme.Files.Where(f => f.Name.StartsWith(Folder, StringComparison.Ordinal)).ToList();
        foreach (var file in files.Where(f => !IsStyleSheet(f.Name))) Add(file.Name, file.Content);
        // A style sheet's hash covers the hashed names it mentions, so it comes after what it mentions.
        foreach (var file in files.Where(f => IsStyleSheet(f.Name))) AddStyleSheet(file, theme, []);
    }

    public IEnumerable<ThemeAsset> All => _assets.Values.OrderBy(a => a.Path.Value, StringComparer.Ordinal);

    /// <summary>The asset named relative to assets/, or <c>null</c>.</summary>
    public ThemeAsset? Find(string name) => _assets.GetValueOrDefault(Folder + name);

    /// <summary>Names for suggestions, relative to assets/.</summary>
    public IEnumerable<string> Names => _assets.Keys.Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal);

    private static bool IsStyleSheet(string name) => name.EndsWith(".css", StringComparison.OrdinalIgnoreCase);

    private void AddStyleSheet(ThemeFile file, Theme theme, HashSet<string> importing)
    {
        if (_assets.ContainsKey(file.Name) || !importing.Add(file.Name)) return;
        var folder = file.Name[..(file.Name.LastIndexOf('/') + 1)];
        var css = Reference().Replace(Encoding.UTF8.GetString(file.Content.Span), match =>
        {
            var target = Combine(folder, match.Groups["url"].Value);
            if (theme.Find(target) is { } imported && IsStyleSheet(target)) AddStyleSheet(imported, theme, importing);
            if (!_assets.TryGetValue(target, out var asset)) return match.Value;
            var relative = Path.GetRelativePath("/" + folder, "/" + asset.Path.Value).Replace('\\', '/');
            return $"{match.Groups["open"].Value}{relative}{match.Groups["close"].Value}";
        });
        Add(file.Name, Encoding.UTF8.GetBytes(css));
    }

    private void Add(string name, ReadOnlyMemory<byte> content)
    {
        var hash = (uint)(XxHash128.HashToUInt128(content.Span) >> 96);
        var dot = name.LastIndexOf('.');
        if (dot <= name.LastIndexOf('/')) dot = name.Length;
        var path = string.Create(CultureInfo.InvariantCulture, $"{name[..dot]}.{hash:x8}{name[dot..]}");
        _assets[name] = new ThemeAsset(new SitePath(path), name, content);
    }

    private static string Combine(string folder, string url)
    {
        var segments = new List<string>();
        foreach (var segment in (folder + url).Split('/'))
        {
            if (segment == ".." && segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or "" or "..")) segments.Add(segment);
        }

        return string.Join('/', segments);
    }

    [GeneratedRegex("""(?<open>url\(\s*["']?|@import\s+["'])(?<url>[^"')\s:?#]+)(?<close>["']?\s*\)|["'])""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
