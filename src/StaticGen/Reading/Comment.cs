using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>A reader's comment.</summary>
/// <param name="Author">Who wrote it; any text.</param>
/// <param name="Date">When.</param>
/// <param name="Text">What, as Markdown; at most 20,000 characters.</param>
/// <param name="TextPosition">Where the text stands.</param>
/// <param name="Replies">Answers to it, oldest first, at most eight levels deep.</param>
public sealed record Comment(string Author, DateTimeOffset Date, string Text, SourcePosition TextPosition, IReadOnlyList<Comment> Replies);
