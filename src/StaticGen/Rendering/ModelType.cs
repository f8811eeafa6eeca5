using System.Collections.Frozen;

namespace StaticGen.Rendering;

/// <summary>The members templates see of a <typeparamref name="T"/>: the table is the contract.</summary>
public sealed class ModelType<T>
    where T : notnull
{
    /// <param name="name">What it is called in messages, such as <c>article</c>.</param>
    /// <param name="members">
    /// Names, and how to get their values: text, <see cref="SafeHtml"/>, numbers, flags, <see cref="DateTimeOffset"/>,
    /// <see cref="ModelObject"/>, <see cref="ModelList"/> or <c>null</c>.
    /// </param>
    public ModelType(string name, params (string Name, Func<T, object?> Value)[] members)
    {
        Name = name;
        MemberNames = [.. members.Select(m => m.Name)];
        Members = members.ToFrozenDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>In the order given.</summary>
    public IReadOnlyList<string> MemberNames { get; }

    internal FrozenDictionary<string, Func<T, object?>> Members { get; }

    /// <summary>A view of the value; <c>null</c> of nothing.</summary>
    public ModelObject<T>? Of(T? value) => value is null ? null : new ModelObject<T>(this, value);

    /// <summary>Views of the items, each made when it is asked for.</summary>
    public ModelList ListOf(IReadOnlyList<T> items) => ModelList.Of(items, item => new ModelObject<T>(this, item));
}
