using System.Text.RegularExpressions;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Configuration;

/// <summary>A time zone by its IANA name or as an offset from UTC.</summary>
internal static partial class TimeZoneReader
{
    /// <returns><c>null</c> when none is given or the one given is unknown, which is reported.</returns>
    public static TimeZoneInfo? Read(Located<string>? setting, DiagnosticBag diagnostics)
    {
        if (setting is not { } located) return null;
        var name = InvisibleCharacters.Remove(located.Value).Trim();
        if (name is "UTC" or "Z") return TimeZoneInfo.Utc;
        if (Timestamp.TryParseOffset(name, out var offset)) return TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name);
        // The form is checked first: a name is also a path below the system's zone folder, and Windows' own names exist there only.
        if (IanaName.IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)) return zone;
        diagnostics.Add(DiagnosticCodes.UnknownTimeZone, located.Position, $"unknown time zone `{name}`", Help(name));
        return null;
    }

    private static string Help(string name)
    {
        if (RelativeToUtc.Match(name) is { Success: true } match)
        {
            var hours = match.Groups["hours"].Value.PadLeft(2, '0');
            return $"write `{match.Groups["sign"].Value}{hours}:00`";
        }

        var known = TimeZoneInfo.GetSystemTimeZones();
        // A machine without data knows UTC alone.
        if (known.Count <= 1) return "this machine has no time zone data: install `tzdata`, or write an offset such as `+04:00`";
        var ids = known.Select(zone => zone.Id).Where(id => IanaName.IsMatch(id)).ToList();
        var near = Suggestion.Nearest(name, ids) ?? Suggestion.Nearest(name.Replace(' ', '_'), ids)
            ?? ids.Where(id => IsCityOf(id, name)).Order(StringComparer.Ordinal).FirstOrDefault();
        return near is null ? "write a name such as `Asia/Dubai`, or an offset such as `+04:00`" : $"did you mean `{near}`?";
    }

    private static bool IsCityOf(string id, string name) =>
        id[(id.LastIndexOf('/') + 1)..].Equals(name.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z][A-Za-z0-9_+-]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IanaName { get; }

    [GeneratedRegex(@"^(?:UTC|GMT) *(?<sign>[+-]) *(?<hours>1?[0-9])(?::?00)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RelativeToUtc { get; }
}
