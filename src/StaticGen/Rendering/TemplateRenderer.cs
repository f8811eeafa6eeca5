using System.Diagnostics;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>Writes pages, one after another, on one thread. Nothing of a page is left when the next begins.</summary>
public sealed class TemplateRenderer : IDisposable
{
    private readonly TemplateEngine _engine;
    private readonly PageOutput _output = new();
    private readonly PageOutput _other = new();
    private RenderContext? _context;
    private CancellationTokenSource _time = new();
    private long _timeSet;

    internal TemplateRenderer(TemplateEngine engine) => _engine = engine;

    /// <summary>Writes a page and the layouts around it.</summary>
    /// <exception cref="DiagnosticException">The template is at fault; its trace leads from there to the page template.</exception>
    /// <exception cref="OperationCanceledException">The caller no longer wants the page.</exception>
    public string Render(string template, TemplatePage page, CancellationToken cancellation = default)
    {
        return Run(template, page, cancellation).TakeText();
    }

    /// <summary>As <see cref="Render"/>, in UTF-8, in memory that holds until the next page is written.</summary>
    public ReadOnlyMemory<byte> RenderBytes(string template, TemplatePage page, CancellationToken cancellation = default)
    {
        return Run(template, page, cancellation).TakeBytes();
    }

    public void Dispose() => _time.Dispose();

    private PageOutput Run(string name, TemplatePage page, CancellationToken cancellation)
    {
        var template = _engine.Find(name)
            ?? throw new DiagnosticException(new Diagnostic(DiagnosticCodes.TemplateNotFound, $"there is no template `{name}`") { Help = _engine.NearestTo(name) });
        // Whoever writes the model would hide a function from every template.
        foreach (var variable in page.Variables.Keys)
        {
            if (_engine.Builtins.Contains(variable)) throw new ArgumentException($"`{variable}` is the name of a function", nameof(page));
        }

        var context = _context ??= new RenderContext(_engine);
        SetTime();
        using var canceled = cancellation.UnsafeRegister(static time => ((CancellationTokenSource)time!).Cancel(), _time);
        try
        {
            return context.RenderPage(template, page, _output, _other, _time.Token);
        }
        catch (Exception fault)
        {
            // What a template leaves behind when it fails half-way is not worth finding out: the next page gets a new context.
            _context = null;
            _output.Clear();
            _other.Clear();
            cancellation.ThrowIfCancellationRequested();
            // Faults that were kept, and the one that ended the page.
            throw fault is DiagnosticException { Diagnostics: { } kept } ? new DiagnosticException(kept) : new DiagnosticException([.. context.Faults, TemplateFault.Describe(fault, context)]);
        }
    }

    // Setting a clock takes as long as a small template, so it is set again only when a tenth of the time has gone: a page has nine tenths of it at
    // least.
    private void SetTime()
    {
        if (!_time.IsCancellationRequested && _timeSet != 0 && Stopwatch.GetElapsedTime(_timeSet) < _engine.Limits.Time / 10) return;
        // A timer that has fired cannot be used again.
        if (!_time.TryReset())
        {
            _time.Dispose();
            _time = new CancellationTokenSource();
        }

        _time.CancelAfter(_engine.Limits.Time);
        _timeSet = Stopwatch.GetTimestamp();
    }
}
