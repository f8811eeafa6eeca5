namespace StaticGen.Diagnostics;

/// <summary>The nearest of a set of names, for "did you mean".</summary>
public static class Suggestion
{
    /// <summary>
    /// The name at the smallest edit distance (optimal string alignment: a swap of neighbours counts one), at most 2 and at most a
    /// third of the longer name, or 1 for short ones; <c>null</c> when none is near. Case does not count.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var limit = Math.Clamp(Math.Max(name.Length, candidate.Length) / 3, 1, 2);
            if (Math.Abs(name.Length - candidate.Length) > limit) continue;
            var distance = Distance(name, candidate);
            if (distance > limit || distance > bestDistance) continue;
            // Between equals the first in ordinal order, so that the answer does not depend on the order of the candidates.
            if (distance == bestDistance && string.CompareOrdinal(candidate, best) > 0) continue;
            (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>The help text <c>did you mean `x`?</c>, or the fallback when no name is near.</summary>
    public static string? DidYouMean(string name, IEnumerable<string> candidates, string? otherwise = null) =>
        Nearest(name, candidates) is { } near ? $"did you mean `{near}`?" : otherwise;

    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
