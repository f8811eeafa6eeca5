using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>
/// <c>{{ value }}</c>. Takes the place of Scriban's own statement, which does not know where in the HTML and where in the template its value
/// is printed.
/// </summary>
internal sealed class PrintStatement : ScriptExpressionStatement
{
    /// <summary>Where in the HTML it stands; set once, before the template is shared.</summary>
    public PrintPlace Place { get; set; }

    /// <summary>True right inside an element with <c>dir</c>: the template says the direction of the value.</summary>
    public bool IsDirected { get; set; }

    /// <summary>What people read here without markup.</summary>
    public Wording Wording { get; set; }

    /// <summary>The attribute it stands in.</summary>
    public string Attribute { get; set; } = "";

    public override object? Evaluate(TemplateContext context)
    {
        var render = (RenderContext)context;
        var mark = render.Mark;
        try
        {
            return Evaluate(render);
        }
        catch (ScriptRuntimeException fault) when (render.Survive(fault, mark))
        {
            return null;
        }
    }

    private object? Evaluate(RenderContext render)
    {
        if (Place == PrintPlace.Text)
        {
            if (Expression is PathExpression { IsContent: true } && render.TryWriteContent()) return null;
            var text = ValueOf(render);
            render.Printing = this;
            return text;
        }

        // A template's own function prints as it goes. In an attribute that must be looked at like any value.
        var before = render.OutputLength;
        var value = ValueOf(render);
        render.Printing = this;
        if (render.OutputLength > before) value = new SafeHtml(render.TakeOutput(before) + render.ObjectToHtml(value));
        return value is null ? null : Guard(value, render);
    }

    // `{{ $$ }}` is a block of statements, and prints what they do.
    private object? ValueOf(RenderContext render) => render.Evaluate(Expression!) is var value && value is ScriptNode block ? render.Evaluate(block) : value;

    private object? Guard(object value, RenderContext render)
    {
        if (value is StringBuilderOutput captured) value = new SafeHtml(captured.ToString());
        if (Place != PrintPlace.Quoted)
        {
            var address = value is SafeHtml html ? UrlText.Decode(html.Value) : render.ObjectToString(value) ?? "";
            if (!UrlText.IsSafe(address, Place == PrintPlace.Url, Attribute)) return "#";
        }

        return value is SafeHtml { Value: var markup } ? new SafeHtml(EscapeDelimiters(BidiHtml.Strip(markup))) : value;
    }

    // HTML in an attribute: its entities stay, but no quote of it may end the attribute.
    private static string EscapeDelimiters(string html)
    {
        if (!html.AsSpan().ContainsAny(HtmlText.Delimiters)) return html;
        var text = new StringBuilder(html.Length + 16);
        foreach (var c in html)
        {
            if (HtmlText.Delimiters.Contains(c)) text.Append(HtmlText.Entity(c));
            else text.Append(c);
        }

        return text.ToString();
    }
}
