using System.Collections;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>
/// A list templates can read and never change. Items are made when asked for: a site of 100,000 articles costs a template what it
/// looks at.
/// </summary>
public abstract class ModelList : IList, IReadOnlyList<object?>, IScriptCustomTypeInfo
{
    public static readonly ModelList Empty = Of<object?>([], item => item);

    public string TypeName => "list";

    public abstract int Count { get; }

    public abstract object? this[int index] { get; }

    bool IList.IsFixedSize => true;

    bool IList.IsReadOnly => true;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    object? IList.this[int index]
    {
        get => this[index];
        set => throw ReadOnly();
    }

    /// <summary>A view of the items through a function.</summary>
    public static ModelList Of<T>(IReadOnlyList<T> items, Func<T, object?> view) => new View<T>(items, view);

    /// <summary>A list of text.</summary>
    public static ModelList Of(IReadOnlyList<string> items) => new View<string>(items, item => item);

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    bool IList.Contains(object? value) => ((IList)this).IndexOf(value) >= 0;

    int IList.IndexOf(object? value)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Equals(this[i], value)) return i;
        }

        return -1;
    }

    void ICollection.CopyTo(Array array, int index)
    {
        for (var i = 0; i < Count; i++) array.SetValue(this[i], index + i);
    }

    int IList.Add(object? value) => throw ReadOnly();

    void IList.Clear() => throw ReadOnly();

    void IList.Insert(int index, object? value) => throw ReadOnly();

    void IList.Remove(object? value) => throw ReadOnly();

    void IList.RemoveAt(int index) => throw ReadOnly();

    // Templates never get here: the accessor that stands before the list refuses with a position.
    private static NotSupportedException ReadOnly() => new("the list is read-only");

    private sealed class View<T>(IReadOnlyList<T> items, Func<T, object?> view) : ModelList
    {
        public override int Count => items.Count;

        public override object? this[int index] => view(items[index]) is var value && value is DateTimeOffset instant ? new TemplateDate(instant) : value;
    }
}
