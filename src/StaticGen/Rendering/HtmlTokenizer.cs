namespace StaticGen.Rendering;

/// <summary>Follows literal HTML: the state before it → the state after it (WHATWG HTML §13.2.5, without what only concerns error recovery).</summary>
internal static class HtmlTokenizer
{
    /// <summary>Elements whose text has no tags (HTML §13.1.2); names in letters of any size.</summary>
    public static readonly IReadOnlySet<string> RawTextElements =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp" };

    /// <param name="state">Where the text begins.</param>
    /// <param name="text">The whole template.</param>
    /// <param name="start">Where the literal text begins in it.</param>
    /// <param name="end">Where it ends.</param>
    public static HtmlState Advance(HtmlState state, string text, int start, int end)
    {
        for (var i = start; i < end && state.Mode != HtmlMode.Nowhere; i++)
        {
            if (state.Mode == HtmlMode.Text)
            {
                var open = text.AsSpan(i, end - i).IndexOf('<');
                if (open < 0) return state;
                i += open;
                state = new HtmlState { Mode = HtmlMode.TagOpen, Since = i };
                continue;
            }

            state = state.Mode == HtmlMode.RawText ? InRawText(state, text, ref i, end) : Next(state, text[i], i);
        }

        return state;
    }

    private static HtmlState Next(HtmlState state, char c, int at) => state.Mode switch
    {
        HtmlMode.TagOpen => Opened(state, c, at),
        HtmlMode.TagName when IsSpace(c) || c == '/' => state with { Mode = HtmlMode.InTag },
        HtmlMode.TagName when c == '>' => AfterTag(state),
        HtmlMode.TagName => state with { Element = state.Element + char.ToLowerInvariant(c) },
        HtmlMode.InTag or HtmlMode.AfterValue or HtmlMode.AfterAttributeName or HtmlMode.TagGap => BetweenAttributes(state, c),
        HtmlMode.AttributeName when IsSpace(c) => state with { Mode = HtmlMode.AfterAttributeName },
        HtmlMode.AttributeName when c == '=' => state with { Mode = HtmlMode.BeforeValue },
        HtmlMode.AttributeName when c == '/' => state with { Mode = HtmlMode.InTag, Attribute = "" },
        HtmlMode.AttributeName when c == '>' => AfterTag(state),
        HtmlMode.AttributeName => state with { Attribute = state.Attribute + char.ToLowerInvariant(c) },
        HtmlMode.BeforeValue when IsSpace(c) => state,
        HtmlMode.BeforeValue when c == '"' => BeginValue(state, HtmlMode.DoubleQuoted, at),
        HtmlMode.BeforeValue when c == '\'' => BeginValue(state, HtmlMode.SingleQuoted, at),
        HtmlMode.BeforeValue when c == '>' => AfterTag(state),
        HtmlMode.BeforeValue => state with { Mode = HtmlMode.Unquoted },
        HtmlMode.DoubleQuoted when c == '"' => EndValue(state),
        HtmlMode.SingleQuoted when c == '\'' => EndValue(state),
        HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted => UrlText.Advance(state, c),
        HtmlMode.Unquoted when IsSpace(c) => state with { Mode = HtmlMode.InTag, Attribute = "" },
        HtmlMode.Unquoted when c == '>' => AfterTag(state),
        HtmlMode.EndTag or HtmlMode.Declaration when c == '>' => new HtmlState(),
        HtmlMode.Comment => InComment(state, c),
        _ => state,
    };

    private static HtmlState Opened(HtmlState state, char c, int at)
    {
        var so = state.Literal + c;
        return so switch
        {
            "!" or "!-" or "/" => state with { Literal = so },
            "!--" => state with { Mode = HtmlMode.Comment, Literal = "" },
            _ when so[0] == '/' => char.IsAsciiLetter(c) ? state with { Mode = HtmlMode.EndTag, Literal = "" } : Declared(state, c),
            _ when so[0] is '!' or '?' => Declared(state, c),
            _ when char.IsAsciiLetter(c) => state with { Mode = HtmlMode.TagName, Element = char.ToLowerInvariant(c).ToString() },
            // A `<` that opens nothing is text.
            "<" => new HtmlState { Mode = HtmlMode.TagOpen, Since = at },
            _ => new HtmlState(),
        };
    }

    private static HtmlState Declared(HtmlState state, char c) => c == '>' ? new HtmlState() : state with { Mode = HtmlMode.Declaration, Literal = "" };

    private static HtmlState BetweenAttributes(HtmlState state, char c)
    {
        // Branches ended in different places of the tag: nobody knows to what a letter that follows belongs.
        if (state.IsBroken || state.Mode == HtmlMode.TagGap && !IsSpace(c) && c is not ('/' or '>')) return state with { IsBroken = true };
        if (IsSpace(c)) return state.Mode == HtmlMode.AfterAttributeName ? state : state with { Mode = HtmlMode.InTag, Attribute = "" };
        if (c == '>') return AfterTag(state);
        if (c == '/') return state with { Mode = HtmlMode.InTag, Attribute = "" };
        if (c == '=' && state.Mode == HtmlMode.AfterAttributeName) return state with { Mode = HtmlMode.BeforeValue };
        return state with { Mode = HtmlMode.AttributeName, Attribute = char.ToLowerInvariant(c).ToString() };
    }

    private static HtmlState BeginValue(HtmlState state, HtmlMode quote, int at) =>
        state with { Mode = quote, IsDirected = state.IsDirected || state.Attribute == "dir", Url = UrlText.KindOf(state.Element, state.Attribute), Literal = "", Since = at };

    private static HtmlState EndValue(HtmlState state) =>
        state with { Mode = HtmlMode.AfterValue, Attribute = "", Url = UrlPart.None, Literal = "" };

    private static HtmlState AfterTag(HtmlState state) => IsRawText(state.Element)
        ? new HtmlState { Mode = HtmlMode.RawText, Element = state.Element, Since = state.Since }
        : new HtmlState { IsDirected = state.IsDirected };

    // Ends at `-->` and `--!>`; `<!-->` and `<!--->` are comments without text.
    private static HtmlState InComment(HtmlState state, char c)
    {
        var tail = state.Literal.Length < 3 ? state.Literal + c : state.Literal[^2..] + c;
        if (c == '>' && (state.Literal is "" or "-" || tail.EndsWith("-->", StringComparison.Ordinal) || (state.Literal + c).EndsWith("--!>", StringComparison.Ordinal)))
            return new HtmlState();
        // Four characters are enough to see the end.
        var literal = state.Literal + c;
        return state with { Literal = literal.Length > 4 ? literal[^4..] : literal };
    }

    private static HtmlState InRawText(HtmlState state, string text, ref int i, int end)
    {
        if (text[i] == '<' && text.AsSpan(i + 1, end - i - 1) is var rest && rest.Length > state.Element.Length + 1 && rest[0] == '/'
            && rest[1..].StartsWith(state.Element, StringComparison.OrdinalIgnoreCase)
            && (IsSpace(rest[state.Element.Length + 1]) || rest[state.Element.Length + 1] is '/' or '>'))
        {
            var since = i;
            i += state.Element.Length + 1;
            return new HtmlState { Mode = HtmlMode.EndTag, Since = since };
        }

        return state.Element == "script" ? ScriptText.Advance(state, text, ref i, end) : state;
    }

    /// <summary>Whether the text of an element is not markup.</summary>
    public static bool IsRawText(string element) => RawTextElements.Contains(element);

    /// <summary>What stands between a tag's name and its attributes.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}

/// <summary>Follows JavaScript just enough to know whether a value would stand inside a text or a comment of it.</summary>
internal static class ScriptText
{
    public static HtmlState Advance(HtmlState state, string text, ref int i, int end)
    {
        var c = text[i];
        var next = i + 1 < end ? text[i + 1] : '\0';
        switch (state.ScriptQuote)
        {
            case '\0' when c is '"' or '\'' or '`': return state with { ScriptQuote = c };
            case '\0' when c == '/' && next is '/' or '*':
                i++;
                return state with { ScriptQuote = next };
            case '\0': return state;
            case '/': return c == '\n' ? state with { ScriptQuote = '\0' } : state;
            case '*' when c == '*' && next == '/':
                i++;
                return state with { ScriptQuote = '\0' };
            case '*': return state;
            case var quote when c == quote: return state with { ScriptQuote = '\0' };
            case not '`' when c == '\n': return state with { ScriptQuote = '\0' };
            default:
                if (c == '\\') i++;
                return state;
        }
    }
}
