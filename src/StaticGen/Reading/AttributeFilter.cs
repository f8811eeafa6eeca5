using System.Collections.Frozen;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StaticGen.Reading;

/// <summary>Attributes that authors may write in <c>{…}</c>: those that carry no script and no address.</summary>
internal static class AttributeFilter
{
    private static readonly FrozenSet<string> Allowed =
        new[] { "lang", "dir", "width", "height", "loading", "title", "start", "reversed", "type" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public const string AllowedNames = "`id`, `class`, `lang`, `dir`, `width`, `height`, `loading`, `title`, `start`";

    /// <summary>Takes away what is not allowed and returns the names of it.</summary>
    public static IReadOnlyList<string> Apply(MarkdownObject node)
    {
        if (node.TryGetAttributes()?.Properties is not { Count: > 0 } properties) return [];
        List<string>? removed = null;
        for (var i = properties.Count - 1; i >= 0; i--)
        {
            if (Allowed.Contains(properties[i].Key)) continue;
            (removed ??= []).Add(properties[i].Key);
            properties.RemoveAt(i);
        }

        removed?.Reverse();
        return removed ?? [];
    }
}
