namespace StaticGen.Rendering;

/// <summary>The states of an HTML tokenizer, as far as they matter for values.</summary>
internal enum HtmlMode
{
    Text,

    /// <summary>After <c>&lt;</c>, before it is known what it opens.</summary>
    TagOpen,
    TagName,

    /// <summary>In a tag, where an attribute may begin.</summary>
    InTag,

    /// <summary>In a tag, after branches that end in different places of it: a space or the end of the tag must follow.</summary>
    TagGap,
    AttributeName,
    AfterAttributeName,
    BeforeValue,
    DoubleQuoted,
    SingleQuoted,
    Unquoted,
    AfterValue,
    EndTag,
    Comment,

    /// <summary>A doctype, or something like one.</summary>
    Declaration,

    /// <summary>In an element whose text is not markup: a script, a style sheet, a title.</summary>
    RawText,

    /// <summary>Never reached: after <c>break</c>, <c>continue</c> or <c>ret</c>.</summary>
    Nowhere,
}

/// <summary>How far an address in an attribute has come.</summary>
internal enum UrlPart
{
    /// <summary>The attribute is no address.</summary>
    None,

    /// <summary>Not yet at the address in <c>content="0; url=…"</c>.</summary>
    Before,

    /// <summary>Only literal text so far, and no scheme.</summary>
    Start,

    /// <summary>A value stands there; it may be the beginning of a scheme.</summary>
    Unsure,

    /// <summary>Past the scheme.</summary>
    Rest,

    /// <summary>The address is code: <c>javascript:…</c></summary>
    Code,
}

/// <summary>A place in HTML. Branches of a template must end in the same.</summary>
internal readonly record struct HtmlState
{
    public static readonly HtmlState Nowhere = new() { Mode = HtmlMode.Nowhere };

    public HtmlState()
    {
    }

    public HtmlMode Mode { get; init; }

    /// <summary>The tag's or the raw text's element, in lower case.</summary>
    public string Element { get; init; } = "";

    /// <summary>The attribute, in lower case.</summary>
    public string Attribute { get; init; } = "";

    public UrlPart Url { get; init; }

    /// <summary>The beginning of an address or of a declaration, while it is not decided.</summary>
    public string Literal { get; init; } = "";

    /// <summary>In a script: the quote, or <c>/</c> or <c>*</c> for a comment, that is open.</summary>
    public char ScriptQuote { get; init; }

    /// <summary>In a tag: it has the attribute <c>dir</c>. In text: the tag just before had it. Not part of what the place is.</summary>
    public bool IsDirected { get; init; }

    /// <summary>Where in the text it was opened; not part of what it is.</summary>
    public int Since { get; init; }

    /// <summary>Something other than a space follows branches that end in different places of a tag.</summary>
    public bool IsBroken { get; init; }

    /// <summary>In words, for messages.</summary>
    public string Name => Mode switch
    {
        HtmlMode.Text => "text",
        HtmlMode.Comment => "an HTML comment",
        HtmlMode.Declaration => "a declaration",
        HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted or HtmlMode.Unquoted or HtmlMode.BeforeValue => $"the attribute `{Attribute}`",
        HtmlMode.RawText => $"the element `{Element}`",
        _ => Element.Length > 0 ? $"the tag `{Element}`" : "a tag",
    };

    private bool IsBetweenAttributes => Mode is
        HtmlMode.TagName or HtmlMode.InTag or HtmlMode.TagGap or HtmlMode.AttributeName or HtmlMode.AfterAttributeName or HtmlMode.AfterValue or HtmlMode.Unquoted;

    /// <summary>The state after two branches; <c>null</c> when no state stands for both.</summary>
    public static HtmlState? Join(HtmlState a, HtmlState b)
    {
        if (a.Mode == HtmlMode.Nowhere) return b;
        if (b.Mode == HtmlMode.Nowhere) return a;
        if (a.Same(b)) return a with { IsDirected = a.IsDirected && b.IsDirected };
        if (a.IsBetweenAttributes && b.IsBetweenAttributes && IsSameKind(a, b))
            return new HtmlState { Mode = HtmlMode.TagGap, Element = a.Element, Since = a.Since };
        if (a.Mode != b.Mode || a.Element != b.Element || a.Attribute != b.Attribute) return null;
        return a.Mode switch
        {
            // Not the first characters of the comment any more, which alone could end it with `>`.
            HtmlMode.Comment => a with { Literal = "…" },
            HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted => a with { Url = Join(a.Url, b.Url), Literal = "" },
            _ => null,
        };
    }

    // Of what an address may be, the worst is assumed.
    private static UrlPart Join(UrlPart a, UrlPart b) =>
        a == UrlPart.Code || b == UrlPart.Code ? UrlPart.Code
        : a == b && a != UrlPart.Start ? a
        : UrlPart.Unsure;

    // `<h{{ if … }}2{{ else }}3{{ end }}>`: names may differ as long as neither begins a script or the like.
    private static bool IsSameKind(HtmlState a, HtmlState b) =>
        a.Element == b.Element
        || a.Mode == HtmlMode.TagName && b.Mode == HtmlMode.TagName && !HtmlTokenizer.IsRawText(a.Element) && !HtmlTokenizer.IsRawText(b.Element);

    private bool Same(HtmlState other) => this with { Since = 0, IsDirected = false } == other with { Since = 0, IsDirected = false };
}
