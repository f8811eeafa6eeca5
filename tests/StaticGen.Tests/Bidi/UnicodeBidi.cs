using static StaticGen.Tests.Bidi.BidiClass;

namespace StaticGen.Tests.Bidi;

/// <summary>
/// The Unicode Bidirectional Algorithm (UAX #9, Unicode 15.0) for one paragraph shown on one line: what a browser does with a text, so
/// that tests can say in which order it is seen.
/// </summary>
public static class UnicodeBidi
{
    /// <summary>The level of a character that X9 removes: an embedding control or another that is not seen.</summary>
    public const byte Removed = 255;

    /// <summary>One level per code point: even is left to right, odd is right to left.</summary>
    /// <param name="codePoints">A paragraph; a paragraph separator may only end it.</param>
    /// <param name="paragraphLevel">0 or 1; <c>null</c> for the first strong character's (P2, P3).</param>
    public static byte[] Levels(ReadOnlySpan<int> codePoints, int? paragraphLevel)
    {
        var classes = new BidiClass[codePoints.Length];
        for (var i = 0; i < classes.Length; i++) classes[i] = BidiProperties.ClassOf(codePoints[i]);
        return Levels(classes, codePoints, paragraphLevel);
    }

    /// <summary>The same for characters known by their classes alone, none of them a bracket.</summary>
    public static byte[] Levels(ReadOnlySpan<BidiClass> classes, int? paragraphLevel) => Levels(classes, [], paragraphLevel);

    /// <summary>L2: indices of characters as they are seen from left to right, without the removed ones.</summary>
    public static int[] VisualOrder(ReadOnlySpan<byte> levels)
    {
        var order = new List<int>(levels.Length);
        var (highest, lowestOdd) = (0, int.MaxValue);
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] == Removed) continue;
            order.Add(i);
            highest = Math.Max(highest, levels[i]);
            if (levels[i] % 2 == 1) lowestOdd = Math.Min(lowestOdd, levels[i]);
        }

        for (var level = highest; level >= lowestOdd; level--)
        {
            for (var i = 0; i < order.Count; i++)
            {
                var start = i;
                while (i < order.Count && levels[order[i]] >= level) i++;
                order.Reverse(start, i - start);
            }
        }

        return [.. order];
    }

    /// <summary>P2 and P3: the level of a paragraph whose direction nobody said; 0 without any strong character.</summary>
    internal static int FirstStrongLevel(ReadOnlySpan<BidiClass> classes)
    {
        var depth = 0;
        foreach (var bidiClass in classes)
        {
            if (bidiClass.IsIsolateInitiator) depth++;
            else if (bidiClass == PDI) depth = Math.Max(0, depth - 1);
            else if (depth == 0 && bidiClass.IsStrong) return bidiClass == L ? 0 : 1;
        }

        return 0;
    }

    private static byte[] Levels(ReadOnlySpan<BidiClass> classes, ReadOnlySpan<int> codePoints, int? paragraphLevel)
    {
        var paragraph = (byte)(paragraphLevel ?? FirstStrongLevel(classes));
        var matches = MatchIsolates(classes);
        var resolved = classes.ToArray();
        var levels = ExplicitLevels.Resolve(classes, resolved, matches, paragraph);
        foreach (var sequence in IsolatingRunSequence.Divide(classes, levels, matches, paragraph)) sequence.Resolve(classes, codePoints, resolved, levels);
        ResetWhitespace(classes, levels, paragraph);
        return levels;
    }

    /// <summary>BD9: for each isolate initiator its PDI or the length of the text; for each PDI its initiator or -1.</summary>
    private static int[] MatchIsolates(ReadOnlySpan<BidiClass> classes)
    {
        var matches = new int[classes.Length];
        var open = new Stack<int>();
        for (var i = 0; i < classes.Length; i++)
        {
            matches[i] = -1;
            if (classes[i].IsIsolateInitiator)
            {
                matches[i] = classes.Length;
                open.Push(i);
            }
            else if (classes[i] == PDI && open.TryPop(out var initiator))
            {
                (matches[i], matches[initiator]) = (initiator, i);
            }
        }

        return matches;
    }

    /// <summary>L1: separators, and the blanks before them or at the end of the line, have the level of the paragraph.</summary>
    private static void ResetWhitespace(ReadOnlySpan<BidiClass> classes, Span<byte> levels, byte paragraph)
    {
        var isTrailing = true;
        for (var i = classes.Length - 1; i >= 0; i--)
        {
            if (levels[i] == Removed) continue;
            if (classes[i] is B or S) isTrailing = true;
            else if (classes[i] is not (WS or PDI) && !classes[i].IsIsolateInitiator) isTrailing = false;
            if (isTrailing) levels[i] = paragraph;
        }
    }
}
