namespace StaticGen.Diagnostics;

/// <summary>A value with the place in the file it was written at.</summary>
public readonly record struct Located<T>(T Value, SourcePosition Position);
