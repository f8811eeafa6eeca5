namespace StaticGen.Cli.Terminal;

/// <summary>How results and diagnostics are printed.</summary>
public enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    Json,

    /// <summary>Workflow commands that GitHub shows at the line.</summary>
    GitHub,
}
