using StaticGen.Planning;

namespace StaticGen.Cli.Serve;

/// <summary>The bytes of a rendered output, as <c>build</c> writes them.</summary>
/// <param name="Output">What was rendered.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Hash">Tells whether a browser's page is still this one.</param>
/// <param name="HashWithoutStyles">The same when nothing but style sheets differs.</param>
internal sealed record RenderedPage(PlannedOutput Output, ReadOnlyMemory<byte> Bytes, string Hash, string HashWithoutStyles)
{
    /// <summary>What a browser says it shows: both hashes.</summary>
    public string Mark => $"{Hash}.{HashWithoutStyles}";

    /// <summary>A mark of a page that differs from this one in style sheets at most.</summary>
    public bool DiffersInStylesOnly(string mark) => mark.EndsWith("." + HashWithoutStyles, StringComparison.Ordinal);
}
