namespace StaticGen.Languages;

/// <summary>What is done to a part of a text so that it is read in its own order.</summary>
public enum BidiRunKind
{
    /// <summary>Isolated, from left to right.</summary>
    LeftToRight,

    /// <summary>Isolated, from right to left.</summary>
    RightToLeft,

    /// <summary>Isolated, every character from left to right: Arabic-Indic digits in groups would otherwise stand in reverse.</summary>
    Override,

    /// <summary>U+061C before it, nothing around it: a range that opens a text is read in the same order as one after a word.</summary>
    ArabicMark,
}

/// <summary>A part of a text that needs help.</summary>
/// <param name="Start">Index of its first UTF-16 unit.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Kind">What it needs.</param>
public readonly record struct BidiRun(int Start, int End, BidiRunKind Kind);

/// <summary>What surrounds a text.</summary>
/// <param name="Base">The direction of the element it stands in.</param>
/// <param name="Percent">On which side of a number its percent sign is seen.</param>
/// <param name="UsesArabicScript">False for Hebrew and its like, whose ranges run from left to right.</param>
public readonly record struct BidiContext(TextDirection Base, PercentSign Percent = PercentSign.After, bool UsesArabicScript = true)
{
    /// <summary>A page in a language.</summary>
    public static BidiContext Of(Language language, PercentSign percent) => new(
        language.Direction == "rtl" ? TextDirection.RightToLeft : TextDirection.LeftToRight,
        percent,
        language.Code.Split('-')[0] is not ("he" or "yi" or "dv"));
}
