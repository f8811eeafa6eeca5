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
    private TextDirection _first;
    private bool _inWord;
    private bool _isCounted;

    /// <summary>
    /// The direction opposite to that of the text around, when both the words and the first letter are of it; else <c>null</c>. An Arabic
    /// sentence stays one however many foreign names it holds: «شركات Apple وGoogle وMeta».
    /// </summary>
    public readonly TextDirection? Against(TextDirection around)
    {
        if (_words == 0 || _first == around) return null;
        var direction = _rightToLeft > Threshold * _words ? TextDirection.RightToLeft : TextDirection.LeftToRight;
        return direction == around ? null : direction;
    }

    /// <summary>As <see cref="Against(TextDirection)"/>, for a whole text.</summary>
    public static TextDirection? Against(TextDirection around, ReadOnlySpan<char> text)
    {
        var estimate = default(DirectionEstimate);
        estimate.Add(text);
        return estimate.Against(around);
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
            if (_words++ == 0) _first = strength == BidiStrength.RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;
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
