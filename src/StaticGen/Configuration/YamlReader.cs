using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>
/// YAML 1.2 → located values, without guessing what they mean. Refused: anchors, aliases, tags, merge keys, several documents. Every
/// fault becomes a diagnostic, whatever the input.
/// </summary>
public static class YamlReader
{
    /// <returns><c>null</c> when the text cannot be read, which the bag then explains; a null scalar for an empty text.</returns>
    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics) =>
        Read(source, 0, source.Text.Length, diagnostics);

    /// <summary>Reads a part of a file; positions count in the whole file.</summary>
    public static YamlNode? Read(SourceText source, int start, int length, DiagnosticBag diagnostics)
    {
        try
        {
            return YamlLines.Read(source, start, length) ?? new YamlComposer(source, start, length, diagnostics).Compose();
        }
        catch (DiagnosticException e)
        {
            diagnostics.Add(e.Diagnostic);
            return null;
        }
    }

    /// <returns><c>null</c> when the text cannot be read or is no map; an empty map for an empty text.</returns>
    public static YamlMapping? ReadMapping(SourceText source, DiagnosticBag diagnostics) =>
        ReadMapping(source, 0, source.Text.Length, diagnostics);

    /// <inheritdoc cref="ReadMapping(SourceText, DiagnosticBag)"/>
    public static YamlMapping? ReadMapping(SourceText source, int start, int length, DiagnosticBag diagnostics)
    {
        switch (Read(source, start, length, diagnostics))
        {
            case null:
                return null;
            case YamlMapping mapping:
                return mapping;
            case YamlScalar { IsNull: true } nothing:
                return new YamlMapping(nothing.Position, []);
            case var other:
                diagnostics.Add(NotAMapping(source, other));
                return null;
        }
    }

    private static Diagnostic NotAMapping(SourceText source, YamlNode node)
    {
        var line = source.Line(node.Position.Line) ?? "";
        return YamlSyntaxFault.MissingSpaceAfterColon(line, node.Position)
            ?? new Diagnostic(DiagnosticCodes.NotAMapping, $"expected `key: value`, found {(node is YamlSequence ? "a list" : "text")}")
            {
                Position = node.Position,
                Help = "write one `key: value` on each line",
            };
    }
}
