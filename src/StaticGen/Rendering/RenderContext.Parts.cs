using Scriban.Syntax;
using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>Parts that are printed once and copied from then on.</summary>
internal sealed partial class RenderContext
{
    // What prints less may be a loop that goes round for little, and the limit of rounds is for it.
    private const int LeastKept = 64;

    /// <summary>Prints what a call has printed on another page.</summary>
    /// <param name="call">The call.</param>
    /// <param name="open">The one of its values that is not written out.</param>
    /// <returns>False when it has to be called.</returns>
    public bool TryWriteKept(CallExpression call, object? open) => TryKey(call, call.Closed!, open, out var key) && TryWriteKept(key);

    /// <summary>Prints statements that print the same on every page, or copies what they have printed.</summary>
    /// <param name="name">Where they stand.</param>
    /// <param name="statements">The statements.</param>
    public void WriteClosed(string name, ScriptStatement statements)
    {
        var key = new PartKey(name, null, Page.Language, _includes);
        var mayKeep = MayKeep;
        if (mayKeep && TryWriteKept(key)) return;
        var (start, faults) = (_output!.Length, _faults.Count);
        Evaluate(statements);
        if (mayKeep) Keep(key, start, faults);
    }

    private bool MayKeep => Page is { Parts: not null, Bidi.Isolates: true } && EnableOutput && Output is PageOutput;

    /// <summary>Under which key what a call prints is kept.</summary>
    /// <returns>False when it is not the same everywhere.</returns>
    private bool TryKey(CallExpression call, ClosedInclude include, object? open, out PartKey key)
    {
        key = default;
        if (!MayKeep || call.Parent is not PrintStatement { Place: PrintPlace.Text }) return false;
        Post? post = null;
        if (include.Open is not null)
        {
            // With its text it is the article of the page, and not one of a list.
            if (open is not ModelObject<ArticleView> { Value: { Text: null, Lead: null, Comments: null } article } || article.In.Language.Code != Page.Language) return false;
            post = article.Post;
        }

        if (!include.IsClosed(Engine)) return false;
        key = new PartKey(include.Name, post, Page.Language, _includes);
        return true;
    }

    private bool TryKey(FunctionCall call, out PartKey key)
    {
        key = default;
        if (call.Node is not CallExpression { Closed: { } include } node) return false;
        object? open = null;
        return (include.Open is null || call.TryGetNamed(include.Open.Name!.Name, out open)) && TryKey(node, include, open, out key);
    }

    private bool TryWriteKept(PartKey key)
    {
        if (!Page.Parts!.TryFind(key, out var html)) return false;
        Write((PageOutput)Output, html.Span);
        return true;
    }

    private void Keep(PartKey key, int start, int faults)
    {
        // A fault is for every page to name.
        if (_faults.Count == faults && _output!.Length - start >= LeastKept) Page.Parts!.Keep(key, _output.Bytes[start..]);
    }
}
