using System.Collections.Frozen;

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
    /// <summary>The four sections of a news analysis, for Arabic, English, Kazakh and Russian.</summary>
    public static IReadOnlyList<SectionDefinition> BuiltIn { get; } =
    [
        Define("background",
            ("ar", "الخلفية", ["خلفية", "خلفية *", "الخلفية *", "السياق", "سياق *", "خلفيات *"]),
            ("en", "Background", ["Background *", "Context"]),
            ("kk", "Алғышарттар", ["Алғышарт *", "Мәнмәтін"]),
            ("ru", "Предыстория", ["Предыстория *", "Контекст"])),
        Define("meeting-details",
            ("ar", "تفاصيل الاجتماع", ["تفاصيل *", "التفاصيل", "مجريات *", "وقائع *", "محاور *"]),
            ("en", "Meeting details", ["Details", "Details of *", "The meeting", "The meetings"]),
            ("kk", "Кездесу барысы", ["Кездесу *", "Кездесудің *"]),
            ("ru", "Ход встречи", ["Ход *", "Детали *", "Подробности *"])),
        Define("significance",
            ("ar", "الأهمية", ["أهمية *", "الأهمية *", "الدلالات", "دلالات *", "دلالة *", "الدلالات *"]),
            ("en", "Significance", ["Significance *", "Why it matters", "Why this matters"]),
            ("kk", "Маңызы", ["Маңызы *", "* маңызы"]),
            ("ru", "Значение", ["Значение *", "Почему это важно"])),
        Define("outlook",
            ("ar", "التوقعات", ["توقعات *", "آفاق *", "الآفاق", "المستقبل", "التوقعات *", "ما التالي", "ماذا بعد", "ماذا بعد *"]),
            ("en", "Outlook", ["Outlook *", "What next", "What comes next", "Looking ahead"]),
            ("kk", "Болжам", ["Болжам *", "Келешегі"]),
            ("ru", "Перспективы", ["Перспективы *", "Прогноз", "Что дальше"])),
    ];

    /// <summary>Its title in a language; in one it has no title for, the first it has, or its id.</summary>
    public string TitleIn(string language) =>
        Titles.GetValueOrDefault(language) ?? Titles.GetValueOrDefault(language.Split('-')[0])
        ?? Titles.GetValueOrDefault("en") ?? Titles.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value).FirstOrDefault() ?? Id;

    private static SectionDefinition Define(string id, params (string Language, string Title, string[] Patterns)[] languages) => new(
        id,
        languages.ToFrozenDictionary(l => l.Language, l => l.Title),
        languages.ToFrozenDictionary(l => l.Language, l => (IReadOnlyList<string>)l.Patterns));
}
