namespace StaticGen.Reading;

/// <summary>What was wrong in an article and has been put right.</summary>
/// <param name="Date">When.</param>
/// <param name="Text">What, as plain text.</param>
public sealed record Correction(DateTimeOffset Date, string Text);
