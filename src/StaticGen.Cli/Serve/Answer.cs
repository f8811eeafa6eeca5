using StaticGen.Diagnostics;
using StaticGen.Planning;

namespace StaticGen.Cli.Serve;

/// <summary>What a path gets: a closed set.</summary>
internal abstract record Answer;

/// <summary>A rendered output.</summary>
/// <param name="Page">What is shown.</param>
/// <param name="IsFound">False: it is the page for missing pages.</param>
/// <param name="Faults">Why it cannot be rendered now; <paramref name="Page"/> is then what it was before.</param>
internal sealed record PageAnswer(RenderedPage Page, bool IsFound, IReadOnlyList<Diagnostic> Faults) : Answer;

/// <summary>A file of the source folder, published as it is.</summary>
internal sealed record FileAnswer(CopiedFile File) : Answer;

/// <summary>The page has another address.</summary>
internal sealed record RedirectAnswer(string Location) : Answer;

/// <summary>There is nothing to show: the page was never without an error, or there is no page for missing pages.</summary>
/// <param name="Faults">What is wrong with the page; empty when the site's own diagnostics say it, or nothing is there.</param>
/// <param name="IsFound">False: nothing is at this address.</param>
internal sealed record NothingAnswer(IReadOnlyList<Diagnostic> Faults, bool IsFound) : Answer;
