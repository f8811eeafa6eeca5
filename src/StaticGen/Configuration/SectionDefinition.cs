using System.Collections.Frozen;
using StaticGen.Languages;

namespace StaticGen.Configuration;

/// <summary>A kind of section that articles may have: its name in URLs, its titles, and the headings that open it.</summary>
/// <param name="Id">ASCII, kebab-case; the last part of its URLs.</param>
/// <param name="Titles">What its hub is called, by language code.</param>
/// <param name="Patterns">
/// Heading texts that open it, by language code. <c>*</c> stands for any text: <c>أهمية *</c>. Compared after folding letter variants
/// and tashkeel. The titles are patterns too.
/// </param>
public sealed record SectionDefinition(
    string Id,
    FrozenDictionary<string, string> Titles,
    FrozenDictionary<string, IReadOnlyList<string>> Patterns)
{
    /// <summary>The four sections of a news analysis, for Arabic, English, Kazakh in both scripts, and Russian.</summary>
    public static IReadOnlyList<SectionDefinition> BuiltIn { get; } =
    [
        Define("background",
            ("ar", "الخلفية", ["خلفية", "خلفية *", "الخلفية *", "السياق", "سياق *", "خلفيات *"]),
            ("en", "Background", ["Background *", "The background", "Context", "Context of *"]),
            ("kk", "Алғышарттар", ["Алғышарт *", "* алғышарттары", "Мәнмәтін"]),
            ("kk-Arab", "العىشارتتار", ["العىشارت *", "* العىشارتتارى", "ٴمانماتىن"]),
            ("ru", "Предыстория", ["Предыстория *", "История вопроса", "Контекст", "Контекст *"])),
        Define("meeting-details",
            ("ar", "تفاصيل الاجتماع", ["تفاصيل *", "التفاصيل", "مجريات *", "وقائع *", "محاور *"]),
            ("en", "Meeting details", ["Details", "Details of *", "The meeting", "The meetings", "Inside the meeting"]),
            ("kk", "Кездесу барысы", ["Кездесу", "Кездесулер", "* барысы", "* егжей-тегжейі", "Кездесуде *"]),
            ("kk-Arab", "كەزدەسۋ بارىسى", ["كەزدەسۋ", "كەزدەسۋلەر", "* بارىسى", "* ەگجەي-تەگجەيى", "كەزدەسۋدە *"]),
            ("ru", "Ход встречи", ["Ход *", "Детали", "Детали *", "Подробности *", "Как прошла встреча"])),
        Define("significance",
            ("ar", "الأهمية", ["أهمية *", "الأهمية *", "الدلالات", "دلالات *", "دلالة *", "الدلالات *"]),
            ("en", "Significance", ["Significance *", "The significance of *", "Why it matters", "Why this matters"]),
            ("kk", "Маңызы", ["Маңызы *", "* маңызы", "Маңыздылығы", "* маңыздылығы", "Неге маңызды", "Бұл неге маңызды"]),
            ("kk-Arab", "ماڭىزى", ["ماڭىزى *", "* ماڭىزى", "ماڭىزدىلىعى", "* ماڭىزدىلىعى", "نەگە ماڭىزدى", "بۇل نەگە ماڭىزدى"]),
            ("ru", "Значение", ["Значение *", "Значимость *", "Почему это важно"])),
        Define("outlook",
            ("ar", "التوقعات", ["توقعات *", "آفاق *", "الآفاق", "المستقبل", "التوقعات *", "ما التالي", "ماذا بعد", "ماذا بعد *"]),
            ("en", "Outlook", ["Outlook *", "The outlook", "What next", "What comes next", "What happens next", "Looking ahead"]),
            ("kk", "Болжам", ["Болжам *", "* болашағы", "Келешегі", "* келешегі", "Алда не күтіп тұр"]),
            ("kk-Arab", "بولجام", ["بولجام *", "* بولاشاعى", "كەلەشەگى", "* كەلەشەگى", "الدا نە كۇتىپ تۇر"]),
            ("ru", "Перспективы", ["Перспективы *", "Прогноз", "Прогноз *", "Что дальше", "Что будет дальше"])),
    ];

    /// <summary>Its title in a language; in one it has no title for, the English one or the first it has, or its id.</summary>
    public string TitleIn(string language) => TitleFor(language).Text;

    /// <summary>As <see cref="TitleIn"/>, with the language the title is in: readers are told when it is not that of the page.</summary>
    public LanguageText TitleFor(string language)
    {
        foreach (var code in Language.WithAndWithoutRegion(language).Append("en").Concat(Titles.Keys.Order(StringComparer.Ordinal)))
            if (Titles.TryGetValue(code, out var title)) return new LanguageText(title, code);
        // An id is made of English words as a rule.
        return new LanguageText(Id, "en");
    }

    private static SectionDefinition Define(string id, params (string Language, string Title, string[] Patterns)[] languages) => new(
        id,
        languages.ToFrozenDictionary(l => l.Language, l => l.Title),
        languages.ToFrozenDictionary(l => l.Language, l => (IReadOnlyList<string>)l.Patterns));
}
