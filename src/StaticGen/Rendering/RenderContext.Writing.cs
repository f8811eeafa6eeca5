using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>How values become text of the page.</summary>
internal sealed partial class RenderContext
{
    private readonly BidiHtml _bidi = new();
    private SourceSpan _writing;

    /// <summary>How much has been written to the page, or to what is being captured.</summary>
    public int OutputLength => Output is StringBuilderOutput captured ? captured.Builder.Length : _output!.Length;

    /// <summary>Takes back what has been written from a place on.</summary>
    public string TakeOutput(int start)
    {
        if (Output is not StringBuilderOutput captured) return _output!.TakeFrom(start);
        var text = captured.Builder.ToString(start, captured.Builder.Length - start);
        captured.Builder.Length = start;
        return text;
    }

    /// <summary>A value as it is printed between tags.</summary>
    public string ObjectToHtml(object? value) => value switch
    {
        null => "",
        SafeHtml html => html.Value,
        StringBuilderOutput captured => captured.ToString(),
        _ => HtmlText.Escape(ObjectToString(value) ?? ""),
    };

    /// <summary>Writes text of a template as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="utf8">The same in UTF-8.</param>
    public void WriteLiteral(string text, byte[] utf8)
    {
        if (!EnableOutput) return;
        if (Output is PageOutput page) Write(page, utf8);
        else Write(text);
    }

    /// <summary>Writes what the page template wrote into its layout.</summary>
    /// <returns>False outside of a layout.</returns>
    public bool TryWriteContent()
    {
        if (_globals!.Content is not { } content || Output is not PageOutput page) return false;
        Write(page, content.Bytes);
        return true;
    }

    /// <summary>The fault of a page that is larger than any may be.</summary>
    private TemplateException TooLarge() =>
        new(DiagnosticCodes.OutputTooLarge, default, $"the page grows larger than {Engine.Limits.OutputLength >> 20} MB");

    // Past Scriban's own counting, so that the bound is held here: a loop must not fill the memory before the page is looked at.
    private void Write(PageOutput page, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Engine.Limits.OutputLength - page.Length) throw TooLarge();
        page.Write(utf8);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null: break;
            case string text: WriteText(text); break;
            case SafeHtml { Text: { } text } when Output is PageOutput page: text.WriteTo(page); break;
            case SafeHtml html: Write(html.Value); break;
            case StringBuilderOutput captured: Write(captured.ToString()); break;
            default:
                _writing = span;
                WriteEscaped(ObjectToString(textAsObject) ?? "");
                break;
        }

        return this;
    }

    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        string text when !nested && text.Length < LimitToString => text,
        // So that `'' == empty` holds, as it does for a list.
        EmptyScriptObject when !nested => "",
        ModelObject or TemplateDate or IScriptCustomFunction or PageGlobals => throw NotPrintable(value),
        _ => base.ObjectToString(value, nested),
    };

    // Between tags a text brings its direction along; in an attribute only a mark can say it.
    private void WriteText(string text)
    {
        if (Page.Bidi is { } bidi && Printing is { } place)
        {
            if (bidi.Isolates && place is { Place: PrintPlace.Text, IsDirected: false } && _bidi.Isolate(text, bidi.Context) is { } html)
            {
                Write(html);
                return;
            }

            text = bidi.Mark(text, place.Wording);
        }

        WriteEscaped(text);
    }

    private void WriteEscaped(string text)
    {
        var next = text.AsSpan().IndexOfAny(HtmlText.Special);
        if (next < 0)
        {
            Write(text);
            return;
        }

        var start = 0;
        while (next >= 0)
        {
            Write(text, start, next);
            Write(HtmlText.Entity(text[start + next]));
            start += next + 1;
            next = text.AsSpan(start).IndexOfAny(HtmlText.Special);
        }

        Write(text, start, text.Length - start);
    }

    private TemplateException NotPrintable(object? value)
    {
        var expression = CurrentNode is ScriptExpression node ? node : Printing?.Expression;
        var (what, help) = value switch
        {
            TemplateDate => ("a date is not text", "print it with `date` or `iso_date`"),
            IScriptCustomFunction => ("a function is not text", "give it the values it needs"),
            ModelObject model when model.GetMembers().FirstOrDefault(m => m is "title" or "name" or "url") is { } member =>
                ($"{Grammar.WithArticle(model.TypeName)} is not text", $"print one of its members, such as `.{member}`"),
            _ => ($"{Grammar.WithArticle(GetTypeName(value))} is not text", "print one of its members"),
        };
        return new TemplateException(DiagnosticCodes.NotPrintable, expression?.Span ?? (CurrentSpan.IsEmpty ? _writing : CurrentSpan), what, help);
    }
}
