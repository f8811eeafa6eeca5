namespace StaticGen.Languages;

/// <summary>The Gregorian calendar: CLDR's <c>ca-gregorian</c>; English is that of en-GB, the order most of the world reads.</summary>
internal sealed partial record CalendarText
{
    /// <summary>In languages without a table here: ISO 8601, which has no words.</summary>
    private static readonly CalendarText Iso = new()
    {
        Months = [],
        Weekdays = [],
        Full = "yyyy-MM-dd",
        Long = "yyyy-MM-dd",
        Medium = "yyyy-MM-dd",
        Month = "yyyy-MM",
        Year = "yyyy",
        Time = "HH:mm",
        AtTime = "{1} {0}",
        DayRange = ("yyyy-MM-dd – yyyy-MM-dd", "yyyy-MM-dd – yyyy-MM-dd", "yyyy-MM-dd – yyyy-MM-dd"),
        MonthRange = ("yyyy-MM – yyyy-MM", "yyyy-MM – yyyy-MM"),
        YearRange = "yyyy–yyyy",
    };

    private static readonly CalendarText Arabic = new()
    {
        Months = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
        Weekdays = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
        Full = "EEEE، d MMMM y",
        Long = "d MMMM y",
        Medium = "dd\u200F/MM\u200F/y",
        Month = "MMMM y",
        Year = "y",
        Time = "HH:mm",
        AtTime = "{1} في {0}",
        DayRange = ("d–d MMM y", "d MMM – d MMM y", "d MMM y – d MMM y"),
        MonthRange = ("MMMM – MMMM y", "MMMM y – MMMM y"),
        YearRange = "y–y",
    };

    private static readonly CalendarText ArabicLevant = Arabic with
    {
        Months = ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"],
    };

    private static readonly CalendarText ArabicMaghreb = Arabic with
    {
        Months = ["جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
    };

    private static readonly CalendarText ArabicMorocco = Arabic with
    {
        Months = ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"],
    };

    private static readonly CalendarText ArabicMauritania = Arabic with
    {
        Months = ["يناير", "فبراير", "مارس", "إبريل", "مايو", "يونيو", "يوليو", "أغشت", "شتمبر", "أكتوبر", "نوفمبر", "دجمبر"],
    };

    private static readonly CalendarText ArabicDual = Arabic with
    {
        Months = [.. ArabicLevant.Months.Zip(Arabic.Months, (levant, gulf) => $"{levant}/{gulf}")],
    };

    private static readonly CalendarText English = new()
    {
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ShortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"],
        Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        Full = "EEEE, d MMMM y",
        Long = "d MMMM y",
        Medium = "d MMM y",
        Month = "MMMM y",
        Year = "y",
        Time = "HH:mm",
        AtTime = "{1} 'at' {0}",
        DayRange = ("d\u2009–\u2009d MMM y", "d MMM\u2009–\u2009d MMM y", "d MMM y\u2009–\u2009d MMM y"),
        MonthRange = ("MMMM\u2009–\u2009MMMM y", "MMMM y\u2009–\u2009MMMM y"),
        YearRange = "y\u2009–\u2009y",
    };

    private static readonly CalendarText Kazakh = new()
    {
        Months = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"],
        StandaloneMonths = ["Қаңтар", "Ақпан", "Наурыз", "Сәуір", "Мамыр", "Маусым", "Шілде", "Тамыз", "Қыркүйек", "Қазан", "Қараша", "Желтоқсан"],
        ShortMonths = ["қаң.", "ақп.", "нау.", "сәу.", "мам.", "мау.", "шіл.", "там.", "қыр.", "қаз.", "қар.", "жел."],
        Weekdays = ["жексенбі", "дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі"],
        Full = "y\u202F'ж'. d MMMM, EEEE",
        Long = "y\u202F'ж'. d MMMM",
        Medium = "y\u202F'ж'. dd MMM",
        Month = "y\u202F'ж'. MMMM",
        Year = "y",
        Time = "HH:mm",
        AtTime = "{1}, {0}",
        DayRange = ("y\u202F'ж'. d–d MMM", "y\u202F'ж'. d MMM – d MMM", "y\u202F'ж'. d MMM – y\u202F'ж'. d MMM"),
        MonthRange = ("y\u202F'ж'. MMMM – MMMM", "y\u202F'ж'. MMMM – y\u202F'ж'. MMMM"),
        YearRange = "y–y",
    };

    private static readonly CalendarText KazakhArabic = new()
    {
        Months = ["قاڭتار", "اقپان", "ناۋرىز", "ءساۋىر", "مامىر", "ماۋسىم", "شىلدە", "تامىز", "قىركۇيەك", "قازان", "قاراشا", "جەلتوقسان"],
        Weekdays = ["جەكسەنبى", "دۇيسەنبى", "سەيسەنبى", "سارسەنبى", "بەيسەنبى", "جۇما", "سەنبى"],
        Full = "y، d- MMMM، EEEE",
        Long = "y، d- MMMM",
        Medium = "y، d- MMM",
        Month = "y MMMM",
        Year = "y",
        Time = "HH:mm",
        AtTime = "{1}, {0}",
        DayRange = ("y، MMM d–d", "y، MMM d – MMM d", "y، MMM d – y، MMM d"),
        MonthRange = ("y MMMM–MMMM", "y MMMM\u2009–\u2009y MMMM"),
        YearRange = "y–y",
    };

    private static readonly CalendarText Russian = new()
    {
        Months = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        StandaloneMonths = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
        ShortMonths = ["янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."],
        Weekdays = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"],
        Full = "EEEE, d MMMM y\u202F'г'.",
        Long = "d MMMM y\u202F'г'.",
        Medium = "d MMM y\u202F'г'.",
        Month = "LLLL y\u202F'г'.",
        Year = "y",
        Time = "HH:mm",
        AtTime = "{1} 'в' {0}",
        DayRange = ("d–d MMM y\u202F'г'.", "d MMM – d MMM y\u202F'г'.", "d MMM y\u202F'г'. – d MMM y\u202F'г'."),
        MonthRange = ("LLLL – LLLL y\u202F'г'.", "LLLL y\u202F'г'. – LLLL y\u202F'г'."),
        YearRange = "y–y",
    };
}
