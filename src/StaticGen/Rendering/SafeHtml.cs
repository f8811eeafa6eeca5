namespace StaticGen.Rendering;

/// <summary>Text that is HTML already: templates print it as it is.</summary>
public sealed record SafeHtml(string Value)
{
    public static readonly SafeHtml Empty = new("");

    /// <summary>The HTML itself, so that functions on text may be used on it; what they return is text again and is escaped.</summary>
    public override string ToString() => Value;
}
