namespace StaticGen.Languages;

/// <summary>
/// Estimates in which direction a text runs by counting its words, so that «COP30: ماذا بعد؟» runs from right to left though it begins with
/// a Latin name. A text is from right to left when more than 40 % of its words are; numbers and addresses do not count.
/// </summary>
public struct DirectionEstimate
{
    private const double Threshold = 0.40;

    private int _rightToLeft;
    private int _words;
    private bool _inWord;
    private bool _isCounted;

    /// <summary>The direction; <c>null</c> when no word has letters.</summary>
    public readonly TextDirection? Result =>
        _words == 0 ? null : _rightToLeft > Threshold * _words ? TextDirection.RightToLeft : TextDirection.LeftToRight;

    /// <summary>
    /// The direction of a text when it is opposite to that of the text around, by its words and by its first letter; else <c>null</c>. An
    /// Arabic sentence stays one however many foreign names it holds: «شركات Apple وGoogle وMeta».
    /// </summary>
    public static TextDirection? Against(TextDirection around, ReadOnlySpan<char> text)
    {
        if (BidiStrengths.FirstStrong(text) is not { } first || first == around) return null;
        var estimate = default(DirectionEstimate);
        estimate.Add(text);
        return estimate.Result == first ? first : null;
    }

    /// <summary>The word that was counted last is at its end.</summary>
    public void EndWord() => _inWord = false;

    /// <summary>Counts the words of a part of the text; a word may begin in one part and end in the next.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                _inWord = false;
                continue;
            }

            if (!_inWord) (_inWord, _isCounted) = (true, BeginsWithAddress(text[at..]));
            if (_isCounted) continue;
            // A word is what its first letter is: «الـCOP» is Arabic.
            var strength = BidiStrengths.Of(text, at);
            if (strength is not (BidiStrength.LeftToRight or BidiStrength.RightToLeft)) continue;
            _isCounted = true;
            _words++;
            if (strength == BidiStrength.RightToLeft) _rightToLeft++;
        }
    }

    private static bool BeginsWithAddress(ReadOnlySpan<char> text)
    {
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters])) letters++;
        return letters > 0 && text[letters..].StartsWith("://");
    }
}
