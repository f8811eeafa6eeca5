using System.Collections.Concurrent;
using Scriban.Runtime;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>
/// The templates of a site with the functions they can call. Each template is parsed once, when it is first needed. Threads share it;
/// each has a <see cref="TemplateRenderer"/> of its own.
/// </summary>
public sealed class TemplateEngine
{
    private readonly TemplateSource _source;
    private readonly TemplateParser _parser;
    private readonly ConcurrentDictionary<string, ParsedTemplate?> _templates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ParsedTemplate> _byPath = new(StringComparer.Ordinal);

    /// <param name="source">The templates.</param>
    /// <param name="functions">What templates can call, besides <c>layout</c>, <c>include</c> and <see cref="TemplateFunctions"/>.</param>
    /// <param name="limits">How much a page may use.</param>
    public TemplateEngine(TemplateSource source, IEnumerable<TemplateFunction> functions, TemplateLimits? limits = null)
    {
        _source = source;
        Limits = limits ?? TemplateLimits.Default;
        Builtins = TemplateBuiltins.With([IncludeFunctions.Include, IncludeFunctions.Layout, .. TemplateFunctions.All, .. functions]);
        _parser = new TemplateParser(Limits, Builtins);
    }

    public TemplateLimits Limits { get; }

    internal ScriptObject Builtins { get; }

    /// <summary>Whether there is a template of that name, such as <c>article</c> or <c>partials/card</c>.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>Help for a template that does not exist: the nearest name there is.</summary>
    public string NearestTo(string name)
    {
        const string extension = ".sbn-html";
        if (name.EndsWith(extension, StringComparison.Ordinal) && Has(name[..^extension.Length])) return $"leave out `{extension}`";
        return Suggestion.DidYouMean(name, _source.Names)
            ?? Suggestion.Nearest(name, _source.Names.Select(n => n[(n.LastIndexOf('/') + 1)..])) switch
            {
                { } near => $"did you mean `{_source.Names.Where(n => n.EndsWith(near, StringComparison.Ordinal)).Order(StringComparer.Ordinal).First()}`?",
                null => "`staticgen templates list` shows all there are",
            };
    }

    /// <summary>Parses every template that is not proven and says what is wrong with them.</summary>
    public IReadOnlyList<Diagnostic> Check() => [.. _source.Names.Except(_source.Proven).Order(StringComparer.Ordinal).SelectMany(name => Find(name)?.Errors ?? [])];

    /// <summary>Makes what one thread needs to write pages.</summary>
    public TemplateRenderer CreateRenderer() => new(this);

    internal ParsedTemplate? Find(string name) => _templates.TryGetValue(name, out var template) ? template : Parse(name);

    /// <summary>The template whose text is at a path, for messages.</summary>
    internal ParsedTemplate? TemplateAt(string? path) => path is not null && _byPath.TryGetValue(path, out var template) ? template : null;

    // Two threads may parse the same template at the same time; one of the equal results is kept.
    private ParsedTemplate? Parse(string name)
    {
        var template = _source.Find(name) is { } text ? _parser.Parse(name, text, _source.Proven.Contains(name)) : null;
        if (template is not null) _byPath.TryAdd(template.Source.Path, template);
        return _templates.GetOrAdd(name, template);
    }
}
