namespace StaticGen.Languages;

/// <summary>The gender of what is counted, where a language has one.</summary>
public enum GrammaticalGender
{
    Masculine,
    Feminine,
    Neuter,
}

/// <summary>Places in a row: first, second, third.</summary>
public static class OrdinalText
{
    private static readonly string[] ArabicMasculine =
        ["", "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الحادي"];

    private static readonly string[] ArabicFeminine =
        ["", "الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة", "الحادية"];

    private static readonly string[] ArabicTens =
        ["", "", "العشرون", "الثلاثون", "الأربعون", "الخمسون", "الستون", "السبعون", "الثمانون", "التسعون"];

    /// <summary>
    /// The ordinal of a whole number: in Arabic in words up to 99, in the nominative and with the article, and beyond in digits after «الـ»;
    /// in English, Kazakh and Russian in digits with an ending; elsewhere the digits with a full stop.
    /// </summary>
    public static string Format(long number, TextConventions conventions, GrammaticalGender gender = GrammaticalGender.Masculine)
    {
        var digits = NumberText.Format(number, conventions);
        return CalendarText.Variant(conventions.Language) switch
        {
            "ar" => number is > 0 and < 100 ? Arabic((int)number, gender) : $"الـ{digits}",
            "en" => digits + PluralRules.OrdinalOf("en", number) switch
            {
                PluralCategory.One => "st",
                PluralCategory.Two => "nd",
                PluralCategory.Few => "rd",
                _ => "th",
            },
            "kk" => $"{digits}-{(IsKazakhBack(number) ? "шы" : "ші")}",
            // The hyphen stands for the ending, as it does in dates.
            "kk-Arab" => $"{digits}-",
            "ru" => digits + gender switch { GrammaticalGender.Feminine => "-я", GrammaticalGender.Neuter => "-е", _ => "-й" },
            _ => $"{digits}.",
        };
    }

    private static string Arabic(int number, GrammaticalGender gender)
    {
        var feminine = gender == GrammaticalGender.Feminine;
        var units = feminine ? ArabicFeminine : ArabicMasculine;
        var (ten, unit) = (number / 10, number % 10);
        if (number <= 10) return units[number];
        // From eleven on the one is another word: الحادي, not الأول.
        var first = unit == 1 ? units[11] : units[unit];
        if (ten == 1) return $"{first} {(feminine ? "عشرة" : "عشر")}";
        return unit == 0 ? ArabicTens[ten] : $"{first} و{ArabicTens[ten]}";
    }

    // The ending follows the vowels of the number's last word: алты, тоғыз, он, жиырма, отыз, қырық, алпыс, тоқсан, мың, миллион have back
    // ones; бір, елу, жетпіс, сексен, жүз front ones. CLDR's own example has it the other way round, and its rule leaves out елу and жүз.
    private static bool IsKazakhBack(long number)
    {
        var n = Math.Abs(number);
        if (n % 10 is var unit and not 0) return unit is 6 or 9;
        if (n / 10 % 10 is var ten and not 0) return ten is 1 or 2 or 3 or 4 or 6 or 9;
        return n != 0 && n % 1000 == 0;
    }
}
