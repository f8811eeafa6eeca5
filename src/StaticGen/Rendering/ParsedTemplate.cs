using Scriban;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>A template, parsed and checked. Threads render it at the same time.</summary>
/// <param name="Name">As in <c>include</c>.</param>
/// <param name="Source">Its text.</param>
/// <param name="Code">What to run; <c>null</c> when there are errors.</param>
/// <param name="Errors">What is wrong with it.</param>
internal sealed record ParsedTemplate(string Name, SourceText Source, Template? Code, IReadOnlyList<Diagnostic> Errors);
