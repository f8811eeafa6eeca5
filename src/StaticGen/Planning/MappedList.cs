using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace StaticGen.Planning;

/// <summary>A list whose items are each seen through a function: as long as the list, and made in no time.</summary>
internal sealed class MappedList<T>(IReadOnlyList<T> list, Func<T, T> map) : IReadOnlyList<T>
{
    public int Count => list.Count;

    public T this[int index] => map(list[index]);

    public IEnumerator<T> GetEnumerator() => list.Select(map).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The same for the values of a dictionary.</summary>
internal sealed class MappedDictionary<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> dictionary, Func<TValue, TValue> map) : IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    public int Count => dictionary.Count;

    public IEnumerable<TKey> Keys => dictionary.Keys;

    public IEnumerable<TValue> Values => dictionary.Values.Select(map);

    public TValue this[TKey key] => map(dictionary[key]);

    public bool ContainsKey(TKey key) => dictionary.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!dictionary.TryGetValue(key, out value)) return false;
        value = map(value);
        return true;
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => dictionary.Select(pair => KeyValuePair.Create(pair.Key, map(pair.Value))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
