using System.Collections;
using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>The state of one page being written: Scriban's, with escaping, strict names and limits, and the chain of templates.</summary>
internal sealed partial class RenderContext : TemplateContext
{
    private const int MaxFaults = 50;

    private static readonly HashSet<DiagnosticCode> Survivable =
    [
        DiagnosticCodes.UnknownVariable, DiagnosticCodes.UnknownMember, DiagnosticCodes.UnknownFunction, DiagnosticCodes.TemplateNotFound,
        DiagnosticCodes.FunctionArguments, DiagnosticCodes.WrongValue, DiagnosticCodes.NotPrintable,
    ];

    private readonly List<Frame> _frames = [];
    private readonly List<Diagnostic> _faults = [];
    private int _includes;
    private PageGlobals? _globals;
    private PageOutput? _output;
    private Chosen? _layout;

    public RenderContext(TemplateEngine engine)
        : base(engine.Builtins)
    {
        Engine = engine;
        var limits = engine.Limits;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        TryGetVariable = MissingNames.Variable;
        TryGetMember = MissingNames.Member;
        // Scriban would indent every line of a value, those of <pre> too.
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = limits.LoopRounds;
        RecursiveLimit = limits.CallDepth;
        ObjectRecursionLimit = 32;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        LimitToString = limits.OutputLength;
        OnStringLimit = ScriptLimitBehavior.Throw;
        // Counts what layouts wrap and what is captured again; the page itself is held to its limit where it is written.
        OutputLimit = (int)Math.Min(int.MaxValue, 4L * limits.OutputLength);
        OnOutputLimit = ScriptLimitBehavior.Throw;
        PushCulture(CultureInfo.InvariantCulture);
    }

    public TemplateEngine Engine { get; }

    /// <summary>The page being written.</summary>
    public TemplatePage Page { get; private set; } = null!;

    /// <summary>The statement whose value is about to be written.</summary>
    public PrintStatement? Printing { get; set; }

    /// <summary>The way from the page template to where the template is now, or was when it failed.</summary>
    public IReadOnlyList<Frame> Frames => _frames;

    /// <summary>What was found wrong on the page so far.</summary>
    public IReadOnlyList<Diagnostic> Faults => _faults;

    /// <summary>The names a template can use here.</summary>
    public IEnumerable<string> Names => [.. _globals?.GetMembers() ?? [], .. BuiltinObject.GetMembers()];

    /// <summary>What the template was included with, as <c>$</c>; <c>null</c> when it was not included.</summary>
    public ScriptArray? Arguments { get; private set; }

    /// <summary>Writes the page and the layouts around it.</summary>
    /// <returns>Where the page stands: one of the two outputs; the other has what its layout was put around.</returns>
    public PageOutput RenderPage(ParsedTemplate template, TemplatePage page, PageOutput output, PageOutput other, CancellationToken cancellation)
    {
        (Page, _output, CancellationToken) = (page, output, cancellation);
        _globals = new PageGlobals(page.Variables);
        _frames.Clear();
        _faults.Clear();
        _includes = 0;
        Tags.Clear();
        PushGlobal(_globals);
        output.Clear();
        PushOutput(output);
        List<ParsedTemplate> chain = [template];
        while (true)
        {
            _layout = null;
            Render(template);
            if (output.Length > Engine.Limits.OutputLength) throw TooLarge();
            if (_layout is not { } chosen) break;
            if (chain.Contains(chosen.Template))
            {
                throw new TemplateException(
                    DiagnosticCodes.TemplateCycle,
                    chosen.Call.SpanOf(0),
                    $"the layout `{chosen.Template.Name}` is, in the end, its own layout");
            }

            _frames.Add(new Frame("layout of", chosen.CallSpan));
            PopOutput();
            _globals.Content = output;
            (_output, output, other) = (other, other, output);
            output.Clear();
            PushOutput(output);
            template = chosen.Template;
            chain.Add(template);
        }

        PopOutput();
        PopGlobal();
        Printing = null;
        if (_faults.Count > 0) throw new DiagnosticException([.. _faults]);
        return output;
    }

    /// <summary>How deep in includes the page is.</summary>
    public (int Frames, int Includes) Mark => (_frames.Count, _includes);

    /// <summary>
    /// Keeps a fault of one printed value for later, so that one run shows every fault of a page that does not follow from another: the
    /// value is left out and the template goes on. The page fails all the same.
    /// </summary>
    /// <returns>False for a fault that must end the page: a limit, a circle, or one too many.</returns>
    public bool Survive(Exception fault, (int Frames, int Includes) mark)
    {
        if (_faults.Count >= MaxFaults) return false;
        var diagnostic = TemplateFault.Describe(fault, this);
        if (!Survivable.Contains(diagnostic.Code)) return false;
        _faults.Add(diagnostic);
        _frames.RemoveRange(mark.Frames, _frames.Count - mark.Frames);
        _includes = mark.Includes;
        return true;
    }

    /// <summary>Runs an included template: into the page when it is printed right away, else into a value.</summary>
    public SafeHtml? Include(ParsedTemplate template, FunctionCall call)
    {
        if (_includes >= Engine.Limits.IncludeDepth) throw TooDeep(template, call);
        var direct = call.Node?.Parent is PrintStatement { Place: PrintPlace.Text };
        var mayKeep = TryKey(call, out var key);
        var (start, faults) = (_output!.Length, _faults.Count);
        _includes++;
        _frames.Add(new Frame(Frame.Included, call.Span));
        if (!direct) PushOutput();
        PushLocal();
        IScriptOutput? written = null;
        var around = Arguments;
        Arguments = call.Values;
        try
        {
            SetValue(ScriptVariable.Arguments, call.Values, asReadOnly: true, force: true);
            Run(template);
        }
        finally
        {
            // Scriban's loops and captures around the call undo their own steps when it fails, and must find things as they left them.
            Arguments = around;
            PopLocal();
            if (!direct) written = PopOutput();
        }

        // Not undone when it fails: the frames then tell how the template got there.
        _frames.RemoveAt(_frames.Count - 1);
        _includes--;
        if (mayKeep) Keep(key, start, faults);
        return direct ? null : new SafeHtml(written!.ToString()!);
    }

    public void ChooseLayout(ParsedTemplate template, FunctionCall call)
    {
        if (_includes > 0)
        {
            throw new TemplateException(
                DiagnosticCodes.LayoutMisplaced,
                call.Span,
                "an included template cannot choose the layout",
                "call `layout` in the page template");
        }

        if (_layout is { } first)
        {
            throw new TemplateException(
                DiagnosticCodes.LayoutMisplaced,
                call.Span,
                $"the layout is chosen already: `{first.Template.Name}`",
                "call `layout` once");
        }

        _layout = new Chosen(template, call.Span, call);
    }

    /// <summary>A variable of the page, given or set by a template outside of loops and functions.</summary>
    public bool TryGetOfPage(string name, out object? value) => _globals!.TryGetValue(this, default, name, out value);

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction) =>
        !aliasReturnedFunction && DirectNodes.IsDirect(scriptNode) ? scriptNode!.Evaluate(this) : base.Evaluate(scriptNode, aliasReturnedFunction);

    public override object? IsEmpty(SourceSpan span, object? against) => against switch
    {
        SafeHtml html => html.Value.Length == 0,
        StringBuilderOutput captured => captured.Builder.Length == 0,
        ICollection list => list.Count == 0,
        IScriptObject value => value.Count == 0,
        null or string or IEnumerable => base.IsEmpty(span, against),
        _ => false,
    };

    public override string GetTypeName(object? value) => TypeNames.Of(value);

    public override void Import(SourceSpan span, object objectToImport) =>
        throw new TemplateException(DiagnosticCodes.StatementNotOffered, span, "`import` is not offered");

    // Only what the model is made of has members. Scriban would look into any .NET object, by reflection.
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        ModelList => ReadOnlyListAccessor.Default,
        IScriptObject => ScriptObjectAccessor.Default,
        string => StringAccessor.Default,
        IList => ListAccessor.Default,
        _ => NullAccessor.Default,
    };

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is ModelList ? ReadOnlyListAccessor.Default : target is IScriptCustomFunction ? null : base.GetListAccessorImpl(target, type);

    private void Render(ParsedTemplate template)
    {
        PushLocal();
        try
        {
            // Through Scriban's front door, which begins to count output anew.
            CodeOf(template).Render(this);
        }
        finally
        {
            PopLocal();
        }
    }

    private void Run(ParsedTemplate template)
    {
        var page = CodeOf(template).Page!;
        if (Evaluate(page) is { } result) Write(page.Span, result);
    }

    private static Template CodeOf(ParsedTemplate template) => template.Code ?? throw new DiagnosticException(template.Errors[0]);

    private TemplateException TooDeep(ParsedTemplate template, FunctionCall call)
    {
        var span = call.SpanOf(0);
        var again = _frames.Exists(f => f.Span.FileName == template.Source.Path);
        return again
            ? new(DiagnosticCodes.TemplateCycle, span, $"`{template.Name}` includes itself without end", "include it only where there is something left to show")
            : new(DiagnosticCodes.TemplateTooDeep, span, $"more than {Engine.Limits.IncludeDepth} templates include one another");
    }

    private sealed record Chosen(ParsedTemplate Template, SourceSpan CallSpan, FunctionCall Call);
}

/// <summary>One step from the page template to where a template is.</summary>
internal readonly record struct Frame(string What, SourceSpan Span)
{
    public const string Included = "included from";

    public bool IsInclude => What == Included;
}
