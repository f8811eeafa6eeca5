namespace StaticGen.Rendering;

/// <summary>Text that is HTML already: templates print it as it is.</summary>
public sealed class SafeHtml : IEquatable<SafeHtml>
{
    public SafeHtml(string value) => Value = value;

    /// <summary>The text of a page, which most templates print and no more.</summary>
    public SafeHtml(PageText text)
    {
        Text = text;
        Value = null!;
    }

    public string Value => field ??= Text!.Html;

    internal PageText? Text { get; }

    public bool Equals(SafeHtml? other) => other is not null && Value == other.Value;

    public override bool Equals(object? obj) => Equals(obj as SafeHtml);

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The HTML itself, so that functions on text may be used on it; what they return is text again and is escaped.</summary>
    public override string ToString() => Value;
}
