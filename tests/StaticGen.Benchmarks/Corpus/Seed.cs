namespace StaticGen.Benchmarks.Corpus;

/// <summary>Numbers that are the same on every machine and in every version of .NET: SplitMix64 (Steele, Lea and Flood, 2014).</summary>
/// <param name="state">Where the sequence begins.</param>
internal sealed class Seed(ulong state)
{
    private ulong _state = state;

    /// <summary>A number from 0 up to but not including the limit.</summary>
    public int Next(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return (int)(z % (ulong)limit);
    }

    public int Between(int from, int to) => from + Next(to - from + 1);

    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>So many different ones of the items, in random order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> items, int count)
    {
        var left = items.ToList();
        var taken = new List<T>(count);
        for (; count > 0 && left.Count > 0; count--)
        {
            var i = Next(left.Count);
            taken.Add(left[i]);
            left.RemoveAt(i);
        }

        return taken;
    }
}
