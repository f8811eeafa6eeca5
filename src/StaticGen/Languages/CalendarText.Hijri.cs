namespace StaticGen.Languages;

/// <summary>
/// The Islamic calendar: CLDR's <c>ca-islamic-umalqura</c>, for the languages that have it there. Kazakh in Arabic letters has not: CLDR
/// gives it English names. The era is the short one, but in Russian, where that is not translated, the long one.
/// </summary>
internal sealed partial record CalendarText
{
    private static class Islamic
    {
        public static readonly CalendarText Arabic = new()
        {
            Months =
                ["محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"],
            Weekdays = CalendarText.Arabic.Weekdays,
            Era = "هـ",
            Full = "EEEE، d MMMM y G",
            Long = "d MMMM y G",
            Medium = "d MMM y G",
            Month = "MMMM y G",
            Year = "y G",
            DayRange = ("d–d MMM y G", "d MMM – d MMM y G", "d MMM y – d MMM y G"),
            MonthRange = ("MMMM – MMMM y G", "MMMM y – MMMM y G"),
            YearRange = "y–y G",
        };

        public static readonly CalendarText English = new()
        {
            Months =
                ["Muharram", "Safar", "Rabiʻ I", "Rabiʻ II", "Jumada I", "Jumada II", "Rajab", "Shaʻban", "Ramadan", "Shawwal", "Dhuʻl-Qiʻdah", "Dhuʻl-Hijjah"],
            ShortMonths = ["Muh.", "Saf.", "Rab. I", "Rab. II", "Jum. I", "Jum. II", "Raj.", "Sha.", "Ram.", "Shaw.", "Dhuʻl-Q.", "Dhuʻl-H."],
            Weekdays = CalendarText.English.Weekdays,
            Era = "AH",
            Full = "EEEE, d MMMM y G",
            Long = "d MMMM y G",
            Medium = "d MMM y G",
            Month = "MMMM y G",
            Year = "y G",
            DayRange = ("d–d MMM y G", "d MMM\u2009–\u2009d MMM y G", "d MMM y\u2009–\u2009d MMM y G"),
            MonthRange = ("MMMM\u2009–\u2009MMMM y G", "MMMM y\u2009–\u2009MMMM y G"),
            YearRange = "y–y G",
        };

        public static readonly CalendarText Kazakh = new()
        {
            Months =
                ["Мұхаррам", "Сафар", "Рабиғул әууәл", "Рабиғул ахир", "Жұмадәл аууәл", "Жұмадәл ахир", "Ережеп", "Шағбан", "Рамазан", "Шәууал", "Зұлқағда", "Зұлхижжа"],
            ShortMonths = ["Мұх.", "Саф.", "Раб. I", "Раб. II", "Жұм. I", "Жұм. II", "Ереж.", "Шағ.", "Рам.", "Шәу.", "Зұлқ.", "Зұлх."],
            Weekdays = CalendarText.Kazakh.Weekdays,
            Era = "ХЖ",
            Full = "G y\u202F'ж'. d MMMM, EEEE",
            Long = "G y\u202F'ж'. d MMMM",
            Medium = "G dd.MM.y",
            Month = "G y\u202F'ж'. MMMM",
            Year = "G y\u202F'ж'.",
            DayRange = ("G y\u202F'ж'. d–d MMM", "G y\u202F'ж'. d MMM – d MMM", "G y\u202F'ж'. d MMM – y\u202F'ж'. d MMM"),
            MonthRange = ("G y\u202F'ж'. MMMM – MMMM", "G y\u202F'ж'. MMMM – y\u202F'ж'. MMMM"),
            YearRange = "G y–y\u202F'жж'.",
        };

        public static readonly CalendarText Russian = new()
        {
            Months =
                ["мухаррам", "сафар", "раби-уль-авваль", "раби-уль-ахир", "джумад-уль-авваль", "джумад-уль-ахир", "раджаб", "шаабан", "рамадан", "шавваль", "зуль-каада", "зуль-хиджжа"],
            ShortMonths = ["мух.", "саф.", "раб. I", "раб. II", "джум. I", "джум. II", "радж.", "шааб.", "рам.", "шав.", "зуль-к.", "зуль-х."],
            Weekdays = CalendarText.Russian.Weekdays,
            Era = "после хиджры",
            Full = "EEEE, d MMMM y\u202F'г'. G",
            Long = "d MMMM y\u202F'г'. G",
            Medium = "d MMM y\u202F'г'. G",
            Month = "LLLL y\u202F'г'. G",
            Year = "y\u202F'г'. G",
            DayRange = ("d–d MMM y\u202F'г'. G", "d MMM\u202F—\u2009d MMM y\u202F'г'. G", "d MMM y\u202F'г'.\u202F—\u2009d MMM y\u202F'г'. G"),
            MonthRange = ("LLLL\u202F—\u2009LLLL y\u202F'г'. G", "LLLL y\u202F'г'.\u202F—\u2009LLLL y\u202F'г'. G"),
            YearRange = "y–y\u202F'гг'. G",
        };
    }
}
