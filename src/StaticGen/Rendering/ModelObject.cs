using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>
/// A value templates can read by the names of its members and never change. Immutable over immutable data, so any number of
/// threads may read it.
/// </summary>
public abstract class ModelObject : IScriptObject, IScriptCustomTypeInfo
{
    /// <summary>What it is, such as <c>article</c>, for messages.</summary>
    public abstract string TypeName { get; }

    public abstract int Count { get; }

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    /// <summary>The names of all members.</summary>
    public abstract IEnumerable<string> GetMembers();

    public abstract bool Contains(string member);

    /// <summary>The value of a member, of a type templates know.</summary>
    /// <returns>False when there is no such member.</returns>
    public abstract bool TryGet(string member, out object? value);

    bool IScriptObject.TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => TryGetValue(member, out value);

    /// <summary>As <see cref="TryGet"/>, as a value of a template.</summary>
    internal bool TryGetValue(string member, out object? value)
    {
        if (!TryGet(member, out value)) return false;
        // Dates become comparable here, in one place, so that a model may hold plain instants.
        if (value is DateTimeOffset instant) value = new TemplateDate(instant);
        return true;
    }

    bool IScriptObject.CanWrite(string member) => false;

    bool IScriptObject.TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        throw TemplateException.ReadOnly(span, $"`{member}` of {Grammar.WithArticle(TypeName)}");

    bool IScriptObject.Remove(string member) => false;

    void IScriptObject.SetReadOnly(string member, bool readOnly)
    {
    }

    IScriptObject IScriptObject.Clone(bool deep) => this;
}

/// <summary>A view of a <typeparamref name="T"/>; its members are worked out when they are asked for.</summary>
public sealed class ModelObject<T>(ModelType<T> type, T value) : ModelObject
    where T : notnull
{
    // Templates ask for a list twice: `if article.related.size > 0`, then `for`. Immutable links, so that threads need not wait.
    private Known? _known;

    public T Value { get; } = value;

    public override string TypeName => type.Name;

    public override int Count => type.Members.Count;

    public override IEnumerable<string> GetMembers() => type.MemberNames;

    public override bool Contains(string member) => type.Members.ContainsKey(member);

    public override bool TryGet(string member, out object? value)
    {
        if (!type.Members.TryGetValue(member, out var get))
        {
            value = null;
            return false;
        }

        for (var known = _known; known is not null; known = known.Next)
        {
            if (!ReferenceEquals(known.Get, get)) continue;
            value = known.Value;
            return true;
        }

        value = get(Value);
        if (value is ModelList or ModelObject or SafeHtml) _known = new Known(get, value, _known);
        return true;
    }

    /// <summary>Two views of one value are equal, so that templates can write <c>term == article.category</c>.</summary>
    public override bool Equals(object? obj) => obj is ModelObject<T> other && EqualityComparer<T>.Default.Equals(Value, other.Value);

    public override int GetHashCode() => Value.GetHashCode();

    private sealed record Known(Func<T, object?> Get, object Value, Known? Next);
}
