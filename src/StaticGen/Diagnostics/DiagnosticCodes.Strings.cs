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

    private static DiagnosticCode[] Strings => [MissingPluralForm, UnknownPluralForm, SimilarString, MissingStrings];
}
