using static StaticGen.Tests.Bidi.BidiClass;

namespace StaticGen.Tests.Bidi;

/// <summary>BD13: characters of one level that stand together once every isolate among them counts as one character.</summary>
internal sealed class IsolatingRunSequence
{
    private readonly int[] _indices;

    private readonly byte _level;

    /// <summary>The directions of what stands before and behind the sequence (X10).</summary>
    private readonly BidiClass _start;

    private readonly BidiClass _end;

    private IsolatingRunSequence(int[] indices, byte level, BidiClass start, BidiClass end) => (_indices, _level, _start, _end) = (indices, level, start, end);

    private BidiClass Embedding => Direction(_level);

    /// <summary>X10: all sequences of a paragraph.</summary>
    public static List<IsolatingRunSequence> Divide(ReadOnlySpan<BidiClass> classes, byte[] levels, int[] matches, byte paragraph)
    {
        var kept = Enumerable.Range(0, levels.Length).Where(i => levels[i] != UnicodeBidi.Removed).ToArray();
        var runs = LevelRuns(kept, levels);
        var runStartingAt = runs.ToDictionary(run => kept[run.First]);
        var sequences = new List<IsolatingRunSequence>();
        foreach (var run in runs)
        {
            if (classes[kept[run.First]] == PDI && matches[kept[run.First]] >= 0) continue;
            var (indices, last) = (new List<int>(), run);
            while (true)
            {
                indices.AddRange(kept[last.First..last.Next]);
                if (!classes[indices[^1]].IsIsolateInitiator || matches[indices[^1]] == levels.Length) break;
                last = runStartingAt[matches[indices[^1]]];
            }

            var level = levels[indices[0]];
            var before = run.First == 0 ? paragraph : levels[kept[run.First - 1]];
            var after = last.Next == kept.Length || classes[indices[^1]].IsIsolateInitiator ? paragraph : levels[kept[last.Next]];
            sequences.Add(new IsolatingRunSequence([.. indices], level, Direction(Math.Max(level, before)), Direction(Math.Max(level, after))));
        }

        return sequences;
    }

    /// <summary>Rules W1 to I2.</summary>
    public void Resolve(ReadOnlySpan<BidiClass> classes, ReadOnlySpan<int> codePoints, BidiClass[] resolved, byte[] levels)
    {
        var types = Array.ConvertAll(_indices, i => resolved[i]);
        ResolveWeak(types);
        if (!codePoints.IsEmpty) ResolveBrackets(classes, codePoints, types);
        ResolveNeutral(types);
        for (var i = 0; i < types.Length; i++)
        {
            // I1 and I2
            var isOdd = _level % 2 == 1;
            levels[_indices[i]] += (byte)(types[i] switch { R => isOdd ? 0 : 1, L => isOdd ? 1 : 0, _ => isOdd ? 1 : 2 });
        }
    }

    private static List<(int First, int Next)> LevelRuns(int[] kept, byte[] levels)
    {
        var runs = new List<(int First, int Next)>();
        for (int first = 0, next; first < kept.Length; first = next)
        {
            next = first + 1;
            while (next < kept.Length && levels[kept[next]] == levels[kept[first]]) next++;
            runs.Add((first, next));
        }

        return runs;
    }

    private static BidiClass Direction(byte level) => level % 2 == 0 ? L : R;

    private void ResolveWeak(BidiClass[] types)
    {
        for (var i = 0; i < types.Length; i++) // W1
        {
            if (types[i] != NSM) continue;
            var before = i == 0 ? _start : types[i - 1];
            types[i] = before.IsIsolateInitiator || before == PDI ? ON : before;
        }

        var strong = _start;
        for (var i = 0; i < types.Length; i++) // W2, W3
        {
            if (types[i].IsStrong) strong = types[i];
            if (types[i] == EN && strong == AL) types[i] = AN;
            if (types[i] == AL) types[i] = R;
        }

        for (var i = 1; i < types.Length - 1; i++) // W4
        {
            if (types[i - 1] != types[i + 1]) continue;
            if ((types[i] == ES && types[i - 1] == EN) || (types[i] == CS && types[i - 1] is EN or AN)) types[i] = types[i - 1];
        }

        for (int first = 0, next; first < types.Length; first = next) // W5
        {
            next = first + 1;
            if (types[first] != ET) continue;
            while (next < types.Length && types[next] == ET) next++;
            if ((first > 0 && types[first - 1] == EN) || (next < types.Length && types[next] == EN)) Array.Fill(types, EN, first, next - first);
        }

        strong = _start;
        for (var i = 0; i < types.Length; i++) // W6, W7
        {
            if (types[i] is ES or ET or CS) types[i] = ON;
            if (types[i].IsStrong) strong = types[i];
            if (types[i] == EN && strong == L) types[i] = L;
        }
    }

    /// <summary>N0: brackets have the direction of what stands between them, or around them.</summary>
    private void ResolveBrackets(ReadOnlySpan<BidiClass> classes, ReadOnlySpan<int> codePoints, BidiClass[] types)
    {
        foreach (var (open, close) in BracketPairs(codePoints, types))
        {
            var (hasEmbedding, hasOpposite) = (false, false);
            for (var i = open + 1; i < close; i++)
            {
                if (StrongOf(types[i]) is not { } strong) continue;
                hasEmbedding |= strong == Embedding;
                hasOpposite |= strong != Embedding;
            }

            if (!hasEmbedding && !hasOpposite) continue;
            var direction = Embedding;
            if (!hasEmbedding)
            {
                direction = _start;
                for (var i = open - 1; i >= 0; i--)
                {
                    if (StrongOf(types[i]) is not { } strong) continue;
                    direction = strong;
                    break;
                }
            }

            foreach (var bracket in (int[])[open, close])
            {
                types[bracket] = direction;
                for (var mark = bracket + 1; mark < types.Length && classes[_indices[mark]] == NSM; mark++) types[mark] = direction;
            }
        }
    }

    /// <summary>BD16, in the order of the opening brackets.</summary>
    private List<(int Open, int Close)> BracketPairs(ReadOnlySpan<int> codePoints, BidiClass[] types)
    {
        const int MaxOpen = 63;
        var open = new List<(int Closing, int Position)>();
        var pairs = new List<(int Open, int Close)>();
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] != ON) continue;
            var code = codePoints[_indices[i]];
            if (BidiProperties.ClosingOf(code) is { } closing)
            {
                if (open.Count == MaxOpen) break;
                open.Add((closing, i));
            }
            else if (BidiProperties.IsClosing(code))
            {
                var match = open.FindLastIndex(bracket => bracket.Closing == BidiProperties.Canonical(code));
                if (match < 0) continue;
                pairs.Add((open[match].Position, i));
                open.RemoveRange(match, open.Count - match);
            }
        }

        pairs.Sort();
        return pairs;
    }

    // N1 and N2: neutrals between two of one direction have it; others have the embedding's.
    private void ResolveNeutral(BidiClass[] types)
    {
        for (int first = 0, next; first < types.Length; first = next)
        {
            next = first + 1;
            if (!types[first].IsNeutral) continue;
            while (next < types.Length && types[next].IsNeutral) next++;
            var before = first == 0 ? _start : StrongOf(types[first - 1]);
            var after = next == types.Length ? _end : StrongOf(types[next]);
            Array.Fill(types, before == after ? before!.Value : Embedding, first, next - first);
        }
    }

    /// <summary>Numbers count as R for N0 and N1.</summary>
    private static BidiClass? StrongOf(BidiClass type) => type switch { L => L, R or EN or AN => R, _ => null };
}
