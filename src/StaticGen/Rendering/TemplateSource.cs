using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>Where the text of templates comes from.</summary>
/// <param name="Names">All templates, by path below templates/ without <c>.sbn-html</c>: <c>partials/card</c>.</param>
/// <param name="Find">The text of one of them; <c>null</c> when there is no such template. Called once for each, from any thread.</param>
public sealed record TemplateSource(IReadOnlyCollection<string> Names, Func<string, SourceText?> Find)
{
    /// <summary>Those of <see cref="Names"/> that are known to have no faults: they are read when they are needed, and not searched for any.</summary>
    public IReadOnlySet<string> Proven { get; init; } = new HashSet<string>();
}

/// <summary>How much a page may use. Reaching a limit is an error, never a page cut short.</summary>
public sealed record TemplateLimits
{
    public static readonly TemplateLimits Default = new();

    /// <summary>Rounds of a loop with the loops inside it.</summary>
    public int LoopRounds { get; init; } = 1_000_000;

    /// <summary>Templates that include one another.</summary>
    public int IncludeDepth { get; init; } = 50;

    /// <summary>Calls inside calls of a template's own functions.</summary>
    public int CallDepth { get; init; } = 200;

    /// <summary>Blocks and expressions inside one another, in the text of a template.</summary>
    public int NestingDepth { get; init; } = 250;

    /// <summary>Bytes of one page; UTF-16 units of a text that a template makes.</summary>
    public int OutputLength { get; init; } = 20 * 1024 * 1024;

    /// <summary>Time to write one page.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>What one page gives its templates.</summary>
/// <param name="Language">Code of the language of the page, for functions that need it.</param>
/// <param name="Variables">The variables of the page, such as <c>site</c> and <c>page</c>; values as for <see cref="ModelType{T}"/>.</param>
public sealed record TemplatePage(string Language, Dictionary<string, object?> Variables)
{
    /// <summary>How the values a template prints find their direction; <c>null</c>: they are printed as they are.</summary>
    public BidiStyle? Bidi { get; init; }

    /// <summary>Whatever functions need to know of the page; templates do not see it.</summary>
    public object? State { get; init; }

    /// <summary>Where parts that many pages have are kept; <c>null</c>: nowhere.</summary>
    internal KeptParts? Parts { get; init; }
}
