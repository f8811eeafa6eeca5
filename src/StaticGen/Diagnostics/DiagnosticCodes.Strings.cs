namespace StaticGen.Diagnostics;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode MissingPluralForm = Error("SG0701", "a plural form is missing",
        "Languages count differently: English says one article and two articles, Arabic has six forms. A text that is counted needs each "
        + "form of its language, or some number would have no text. Add the form that the message names; forms may repeat the same words.");

    public static readonly DiagnosticCode UnknownPluralForm = Error("SG0702", "not a plural form of the language",
        "Below a text that is counted stand the plural forms of its language, such as `one` and `other`. The form here is none of them, so "
        + "its text would never be used.");

    public static readonly DiagnosticCode SimilarString = Warning("SG0703", "a string of the site is named almost as one of the theme",
        "A site's strings replace those of the theme with the same key, and may add others for its own templates. This key is new, but so "
        + "near to one of the theme that it may be a slip, and then the theme's words stay.");

    public static readonly DiagnosticCode MissingStrings = Warning("SG0704", "the user interface is not translated",
        "The theme speaks Arabic, English, Kazakh (kk and kk-Arab) and Russian. Pages in another language show English words, marked as "
        + "English, where templates/strings/ has none for it. `staticgen templates eject strings/xx.yaml` brings a file with every key and what "
        + "it is for: rename it to the language's code, and translate it.");

    public static readonly DiagnosticCode WrongCount = Error("SG0705", "a list of names is too long or too short",
        "A strings file that says how its language writes dates names twelve months, from January, and seven days of the week, from Sunday; "
        + "four marks stand around quotations and around those inside them. With another number a date would have the wrong name.");

    public static readonly DiagnosticCode InvalidDatePattern = Error("SG0706", "a pattern cannot be written",
        "The patterns of a strings file are those of Unicode's CLDR: `d MMMM y` is the day, the month's name and the year. In the message "
        + "stands what is no part of one, or what is missing. Words between the letters stand between apostrophes: `d 'de' MMMM 'de' y`.");

    public static readonly DiagnosticCode UnknownLanguageKey = Error("SG0707", "a key about the language is not known",
        "Below `dates`, `numbers`, `lists` and `sections` of a strings file stand the keys that strings/xx.yaml has; the sections are those of the "
        + "site. Another key would have no effect.");

    private static DiagnosticCode[] Strings =>
        [MissingPluralForm, UnknownPluralForm, SimilarString, MissingStrings, WrongCount, InvalidDatePattern, UnknownLanguageKey];
}
