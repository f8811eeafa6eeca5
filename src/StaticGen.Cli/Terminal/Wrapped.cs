namespace StaticGen.Cli.Terminal;

/// <summary>Text in lines of limited width.</summary>
internal static class Wrapped
{
    /// <summary>Columns of the narrowest terminal that is common.</summary>
    public const int Width = 80;

    /// <summary>Breaks between words; a word that is wider stays whole.</summary>
    public static IEnumerable<string> Lines(string text, int width = Width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
