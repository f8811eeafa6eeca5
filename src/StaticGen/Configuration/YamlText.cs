using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>What may not stand in a text: characters that no page or feed can carry, and those that reverse the text around them.</summary>
internal static class YamlText
{
    public static void Check(string text, SourcePosition position, DiagnosticBag diagnostics)
    {
        var isolates = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case >= ' ' and < '\u007F' or '\t' or '\n' or '\r':
                    break;
                case <= '\u009F' or '\uFFFE' or '\uFFFF':
                    diagnostics.Add(DiagnosticCodes.ControlCharacter, position, $"control character U+{(int)c:X4}", "delete it");
                    return;
                case >= '\u202A' and <= '\u202E':
                    diagnostics.Add(DiagnosticCodes.BidiControl, position, $"directional override or embedding U+{(int)c:X4}", "delete it");
                    return;
                case >= '\u2066' and <= '\u2068':
                    isolates++;
                    break;
                case '\u2069':
                    isolates--;
                    break;
            }

            if (isolates < 0) break;
        }

        if (isolates != 0) diagnostics.Add(DiagnosticCodes.BidiControl, position, "an isolate (U+2066 to U+2069) is not closed", "delete it");
        else if (HasLoneSurrogate(text)) diagnostics.Add(DiagnosticCodes.ControlCharacter, position, "half of a character", "delete it");
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return true;
            i++;
        }

        return false;
    }
}
