using Scriban.Parsing;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>How a value is written.</summary>
internal enum PrintPlace
{
    /// <summary>Between tags: text is escaped, HTML is not.</summary>
    Text,

    /// <summary>In a quoted attribute, a title or a text area: HTML must not end it either.</summary>
    Quoted,

    /// <summary>An address, or its beginning.</summary>
    Url,

    /// <summary>A part of an address that may still be read as its scheme.</summary>
    UrlPart,
}

/// <summary>Text for people where no markup can stand.</summary>
internal enum Wording
{
    None,

    /// <summary>In an attribute, which it fills.</summary>
    Whole,

    /// <summary>In the page's title, which joins several.</summary>
    PartOfTitle,
}

/// <summary>What may be printed where.</summary>
internal static class HtmlPlaces
{
    public static PrintPlace Of(HtmlState state) => state.Mode switch
    {
        HtmlMode.RawText when state.Element is "title" or "textarea" => PrintPlace.Quoted,
        HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted => state.Url switch
        {
            UrlPart.Start when state.Literal.Length == 0 => PrintPlace.Url,
            UrlPart.Start or UrlPart.Unsure => PrintPlace.UrlPart,
            _ => PrintPlace.Quoted,
        },
        _ => PrintPlace.Text,
    };

    /// <summary>Whether people read the value, and nothing but text can stand there.</summary>
    public static Wording WordingOf(HtmlState state) => state.Mode switch
    {
        HtmlMode.RawText when state.Element == "title" => Wording.PartOfTitle,
        HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted when state.Attribute is "alt" or "title" or "aria-label" or "aria-description" or "placeholder" or "content" => Wording.Whole,
        _ => Wording.None,
    };

    /// <summary>The state after a value.</summary>
    public static HtmlState AfterValue(HtmlState state) => state.Mode switch
    {
        HtmlMode.BeforeValue => state with { Mode = HtmlMode.Unquoted },
        HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted when state.Url == UrlPart.Start => state with { Url = UrlPart.Unsure, Literal = "" },
        _ => state,
    };

    /// <summary>Why a value cannot be printed; <c>null</c> when it can.</summary>
    public static Fault? Refusal(HtmlState state, PrintStatement print, bool isJson)
    {
        var refused = state.Mode switch
        {
            HtmlMode.Text or HtmlMode.Nowhere => false,
            HtmlMode.RawText => state.Element switch
            {
                "title" or "textarea" => false,
                "script" => !isJson || state.ScriptQuote != '\0',
                _ => true,
            },
            HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted => IsCode(state.Attribute) || state.Url == UrlPart.Code,
            _ => true,
        };
        return refused ? Unsafe(state, print.Expression?.Span ?? print.Span) : null;
    }

    /// <summary>The error for a value in a place where no escaping makes it safe.</summary>
    public static Fault Unsafe(HtmlState state, SourceSpan span)
    {
        var (where, help) = state.Mode switch
        {
            HtmlMode.RawText when state.Element == "script" && state.ScriptQuote is '/' or '*' => ("in a comment of a script", "leave it out"),
            HtmlMode.RawText when state.Element == "script" && state.ScriptQuote != '\0' =>
                ("inside quotes of a script", "`{{ value | json }}` writes the quotes too: leave yours out"),
            HtmlMode.RawText when state.Element == "script" => ("in a script", "write `{{ value | json }}`"),
            HtmlMode.RawText when state.Element == "style" => ("in a style sheet", "choose a class instead"),
            HtmlMode.RawText => ($"in the element `{state.Element}`", "put it elsewhere"),
            HtmlMode.Comment => ("in an HTML comment", "leave it out, or write `{{ # … }}` for a comment that is not published"),
            HtmlMode.Declaration => ("in a declaration", "write it out"),
            HtmlMode.BeforeValue or HtmlMode.Unquoted => ("in an attribute without quotes", $"write `{state.Attribute}=\"{{{{ … }}}}\"`"),
            HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted when state.Attribute == "style" => ("in the attribute `style`", "choose a class instead"),
            HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted when IsCode(state.Attribute) =>
                ($"in the attribute `{state.Attribute}`", "put it in a `data-` attribute and read it from a script file"),
            HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted => ("in an address that is or may be code", "write the scheme out: `https:`, `mailto:`"),
            _ => ("inside a tag", "print it between tags or in a quoted attribute"),
        };
        return new Fault(DiagnosticCodes.UnsafePlace, span, $"a value cannot be printed safely {where}", help);
    }

    private static bool IsCode(string attribute) =>
        attribute.StartsWith("on", StringComparison.Ordinal) && attribute.Length > 2 || attribute is "style" or "srcdoc";
}

/// <summary>Spans of literal text.</summary>
internal static class OffsetSpan
{
    /// <summary>One character of a template; line and column follow from it.</summary>
    public static SourceSpan At(SourceSpan of, string text, int offset)
    {
        var position = new TextPosition(Math.Min(offset, Math.Max(0, text.Length - 1)), 0, 0);
        return new SourceSpan(of.FileName, position, position);
    }
}
