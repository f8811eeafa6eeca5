using StaticGen.Diagnostics;
using StaticGen.Languages;
using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>A theme of a few templates and what comes out of them.</summary>
internal sealed class ThemeInAString(params (string Name, string Text)[] templates)
{
    public Dictionary<string, object?> Variables { get; } = [];

    public List<TemplateFunction> Functions { get; } = [];

    public TemplateLimits Limits { get; init; } = TemplateLimits.Default;

    public string Language { get; init; } = "ar";

    /// <summary>What one template gives, with these variables.</summary>
    public static string Render(string template, params (string Name, object? Value)[] variables)
    {
        var theme = new ThemeInAString(("page", template));
        foreach (var (name, value) in variables) theme.Variables[name] = value;
        return theme.Render();
    }

    public TemplateEngine Engine() => new(
        new TemplateSource(
            [.. templates.Select(t => t.Name)],
            name => templates.FirstOrDefault(t => t.Name == name) is { Text: { } text }
                ? SourceText.FromString($"templates/{name}.sbn-html", text)
                : null),
        [.. TextFunctions.Create(call => TextConventions.Of(call.Language)).Where(function => function.Name == "list"), .. Functions],
        Limits);

    public TemplatePage Page() => new(Language, Variables);

    /// <summary>What the first template gives.</summary>
    public string Render()
    {
        using var renderer = Engine().CreateRenderer();
        return renderer.Write(templates[0].Name, Page());
    }

    /// <summary>How the first template fails.</summary>
    public Diagnostic Fault() => Assert.Throws<DiagnosticException>(Render).Diagnostic;
}

internal static class RendererInTests
{
    /// <summary>Writes a page, until the test run is stopped.</summary>
    public static string Write(this TemplateRenderer renderer, string template, TemplatePage page) =>
        renderer.Render(template, page, TestContext.Current.CancellationToken);
}
