using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaticGen.Languages;

namespace StaticGen.Tests.Languages;

/// <summary>Every name, pattern and figure of the own tables is the one of CLDR 48 (N1).</summary>
public partial class CldrExtract
{
    /// <summary>The own code of a language, and the locale of CLDR it follows.</summary>
    public static TheoryData<string, string> Locales => new()
    {
        { "ar", "ar" }, { "en", "en-GB" }, { "kk", "kk" }, { "kk-Arab", "kk-Arab" }, { "ru", "ru" },
        { "ar-DZ", "ar-DZ" }, { "ar-IQ", "ar-IQ" }, { "ar-MA", "ar-MA" }, { "ar-MR", "ar-MR" },
    };

    [Theory]
    [MemberData(nameof(Locales))]
    public void Gregorian_calendar(string language, string locale)
    {
        Cldr.Require();
        var (own, cldr) = (CalendarText.Gregorian(TextConventions.Of(language)), Cldr.Gregorian(locale));
        CompareCalendar(own, cldr, "yMMMM");
        // No pattern of Arabic has short months; those of Iraq differ from the whole ones by a no-break space.
        if (!language.StartsWith("ar-", StringComparison.Ordinal)) Assert.Equal(cldr.Values("months", "format", "abbreviated"), own.ShortMonths);
        var formats = cldr.GetProperty("dateTimeFormats");
        Assert.Equal(formats.Text("availableFormats", "Hm"), own.Time);
        Assert.Equal(cldr.Text("dateTimeFormats-atTime", "standard", "long"), own.AtTime);
    }

    [Theory]
    [InlineData("ar", "ar")]
    [InlineData("en", "en-GB")]
    [InlineData("kk", "kk")]
    [InlineData("ru", "ru")]
    public void Islamic_calendar(string language, string locale)
    {
        Cldr.Require();
        var (own, cldr) = (CalendarText.Hijri(language)!, Cldr.Hijri(locale));
        CompareCalendar(own, cldr, "yyyyMMMM");
        Assert.Equal(cldr.Values("months", "format", "abbreviated"), own.ShortMonths);
        var isTranslated = cldr.Text("eras", "eraAbbr", "0") != "AH" || language == "en";
        Assert.Equal(cldr.Text("eras", isTranslated ? "eraAbbr" : "eraNames", "0"), own.Era);
    }

    [Fact]
    public void Kazakh_in_Arabic_letters_has_no_Islamic_months_of_its_own()
    {
        Cldr.Require();
        Assert.Equal(Cldr.Hijri("en").Values("months", "format", "wide"), Cldr.Hijri("kk-Arab").Values("months", "format", "wide"));
        Assert.Null(CalendarText.Hijri("kk-Arab"));
    }

    [Fact]
    public void Countries_of_Arabic()
    {
        Cldr.Require();
        var countries = Cldr.ArabicCountries().ToList();
        Assert.True(countries.Count > 20);
        foreach (var country in countries)
        {
            var (conventions, numbers) = (TextConventions.Of($"ar-{country}"), Cldr.Numbers($"ar-{country}"));
            Assert.Equal(Cldr.Gregorian($"ar-{country}").Values("months", "format", "wide"), CalendarText.Gregorian(conventions).Months);
            Assert.Equal((country, numbers.Text("defaultNumberingSystem")), (country, Countries.DigitsOf(country) == DigitSystem.Arabic ? "arab" : "latn"));
            CompareSeparators(numbers, "latn", conventions);
            CompareSeparators(numbers, "arab", conventions with { Digits = DigitSystem.Arabic });
        }
    }

    [Fact]
    public void Arabic_digits_nowhere_else()
    {
        Cldr.Require();
        var withDigits = Cldr.ArabicCountries().Where(country => Cldr.Numbers($"ar-{country}").Text("defaultNumberingSystem") == "arab");
        var own = Cldr.Supplemental("codeMappings").GetProperty("codeMappings").EnumerateObject().Select(entry => entry.Name).Where(Countries.IsCode)
            .Where(code => Countries.DigitsOf(code) == DigitSystem.Arabic);
        Assert.Equal(withDigits, own.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Numbers_and_percent(string language, string locale)
    {
        Cldr.Require();
        var (conventions, numbers) = (TextConventions.Of(language), Cldr.Numbers(locale));
        CompareSeparators(numbers, "latn", conventions);
        Assert.Equal("#,##0.###", numbers.Text("decimalFormats-numberSystem-latn", "standard"));
        Assert.Equal("1", numbers.Text("minimumGroupingDigits"));
        Assert.Equal("{0}–{1}", numbers.Text("miscPatterns-numberSystem-latn", "range"));
        // CLDR's marks for direction are left to what prints the text.
        var sign = Plain(numbers.Text("symbols-numberSystem-latn", "percentSign"));
        Assert.Equal(numbers.Text("percentFormats-numberSystem-latn", "standard").Replace("#,##0", "7", StringComparison.Ordinal).Replace("%", sign, StringComparison.Ordinal), NumberText.Percent(7, conventions));
    }

    [Fact]
    public void Percent_sign_of_Arabic_digits()
    {
        Cldr.Require();
        var numbers = Cldr.Numbers("ar");
        Assert.Equal("#,##0%", numbers.Text("percentFormats-numberSystem-arab", "standard"));
        Assert.Equal("٧" + Plain(numbers.Text("symbols-numberSystem-arab", "percentSign")), NumberText.Percent(7, TextConventions.Of("ar") with { Digits = DigitSystem.Arabic }));
    }

    [Theory]
    [InlineData("ar", "ar")]
    [InlineData("en", "en-GB")]
    [InlineData("kk", "kk")]
    [InlineData("kk-Arab", "kk-Arab")]
    [InlineData("ru", "ru")]
    public void Currencies(string language, string locale)
    {
        Cldr.Require();
        var fractions = Cldr.Supplemental("currencyData").GetProperty("currencyData").GetProperty("fractions");
        var formats = Cldr.Numbers(locale).GetProperty("currencyFormats-numberSystem-latn");
        foreach (var code in Currency.Codes)
        {
            var symbol = Plain(Cldr.Currency(locale, code).TryGetProperty("symbol", out var written) ? written.GetString()! : code);
            var decimals = fractions.TryGetProperty(code, out var fraction) ? int.Parse(fraction.Text("_digits"), CultureInfo.InvariantCulture) : 2;
            Assert.Equal((code, symbol, decimals), (code, Currency.SymbolOf(code, language).Symbol, Currency.SymbolOf(code, language).Decimals));

            var pattern = Plain(formats.Text(char.IsLetter(symbol[^1]) ? "standard-alphaNextToNumber" : "standard")).Split(';')[0];
            Assert.Equal(pattern.Replace("#,##0.00", "7", StringComparison.Ordinal).Replace("¤", symbol, StringComparison.Ordinal), Currency.Format(7, code, TextConventions.Of(language)));
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Lists(string language, string locale)
    {
        Cldr.Require();
        foreach (var (kind, type) in new[] { (ListKind.And, "listPattern-type-standard"), (ListKind.Or, "listPattern-type-or") })
        {
            var cldr = Cldr.Lists(locale).GetProperty(type);
            var (middle, end, two) = ListText.Separators(language, kind);
            Assert.Equal((cldr.Text("start"), cldr.Text("middle")), ($"{{0}}{middle}{{1}}", $"{{0}}{middle}{{1}}"));
            Assert.Equal((cldr.Text("end"), cldr.Text("2")), ($"{{0}}{end}{{1}}", $"{{0}}{two}{{1}}"));
        }
    }

    /// <summary>Old codes, families of languages, and one that stands for any language: nobody writes in these.</summary>
    private static readonly string[] NoLanguages = ["jw", "mo", "sh", "smi", "und"];

    [Fact]
    public void Every_language_with_plural_rules_is_known_by_its_own_name()
    {
        Cldr.Require();
        var languages = Cldr.Supplemental("plurals").GetProperty("plurals-type-cardinal").EnumerateObject().Select(entry => entry.Name).ToList();
        Assert.True(languages.Count > 220, $"{languages.Count} languages");
        Assert.Equal(languages.Except(NoLanguages).Order(StringComparer.Ordinal), Language.Codes.Where(code => languages.Contains(code)));
        // The others are scripts of these.
        Assert.All(Language.Codes.Except(languages), code => Assert.Contains(code[..^5], languages));

        var without = new List<string>();
        foreach (var code in Language.Codes)
        {
            var names = Cldr.OwnNames(code);
            if (names.Count == 0) without.Add(code);
            else if (code != "kk-Arab") Assert.Contains(Language.Find(code)!.Name, names);
        }

        Assert.Equal("ars dv guw iu nah nr sgs tig tl ts ve vo", string.Join(' ', without));
    }

    [Fact]
    public void Scripts_from_right_to_left()
    {
        Cldr.Require();
        foreach (var script in Cldr.Scripts())
            Assert.Equal((script.Name, script.Value.Text("rtl") == "YES" ? "rtl" : "ltr"), (script.Name, Language.Find($"ast-{script.Name}")!.Direction));
        Assert.Equal("rtl", Language.Find("ast-Aran")!.Direction);

        var likely = Cldr.Supplemental("likelySubtags").GetProperty("likelySubtags");
        var rightToLeft = Cldr.Scripts().Where(script => script.Value.Text("rtl") == "YES").Select(script => script.Name).ToList();
        foreach (var code in Language.Codes)
        {
            var script = code.Split('-') is [_, { Length: 4 } named] ? named : likely.TryGetProperty(code, out var tag) ? tag.GetString()!.Split('-')[1] : "Latn";
            Assert.Equal((code, rightToLeft.Contains(script) ? "rtl" : "ltr"), (code, Language.Find(code)!.Direction));
        }
    }

    [Theory]
    [InlineData("plurals", "plurals-type-cardinal")]
    [InlineData("ordinals", "plurals-type-ordinal")]
    public void Plural_forms_of_the_samples(string file, string type)
    {
        Cldr.Require();
        var count = 0;
        foreach (var language in Cldr.Supplemental(file).GetProperty(type).EnumerateObject().Where(entry => !NoLanguages.Contains(entry.Name)))
        {
            var forms = new List<string>();
            foreach (var rule in language.Value.EnumerateObject())
            {
                var form = rule.Name["pluralRule-count-".Length..];
                var text = rule.Value.GetString()!;
                // Whole millions, of a rule that the table leaves out.
                if (OperandE().IsMatch(text.Split('@')[0])) continue;
                forms.Add(form);
                foreach (var sample in Samples(text))
                {
                    var own = file == "plurals" ? PluralRules.Of(language.Name, sample) : PluralRules.OrdinalOf(language.Name, (long)sample);
                    Assert.Equal((language.Name, sample, form), (language.Name, sample, own.ToString().ToLowerInvariant()));
                    count++;
                }
            }

            if (file == "plurals") Assert.Equal((language.Name, string.Join(' ', forms)), (language.Name, string.Join(' ', PluralRules.Categories(language.Name)).ToLowerInvariant()));
        }

        Assert.True(count > 1000, $"{count} samples");
    }

    [Fact]
    public void Plural_forms_of_ranges()
    {
        Cldr.Require();
        var count = 0;
        foreach (var language in Cldr.Supplemental("pluralRanges").GetProperty("plurals").EnumerateObject())
        {
            var numbers = Enumerable.Range(0, 120).Select(n => (decimal)n).Append(0.5m).GroupBy(n => PluralRules.Of(language.Name, n).ToString().ToLowerInvariant()).ToDictionary(g => g.Key, g => g.First());
            foreach (var range in language.Value.EnumerateObject())
            {
                var ends = range.Name["pluralRange-start-".Length..].Split("-end-");
                if (!ends.All(numbers.ContainsKey)) continue;
                var own = PluralRules.OfRange(language.Name, numbers[ends[0]], numbers[ends[1]]);
                Assert.Equal((language.Name, range.Name, range.Value.GetString()), (language.Name, range.Name, own.ToString().ToLowerInvariant()));
                count++;
            }
        }

        Assert.True(count > 250, $"{count} ranges");
    }

    [Fact]
    public void Country_codes()
    {
        Cldr.Require();
        var codes = Cldr.Supplemental("codeMappings").GetProperty("codeMappings");
        var own = codes.EnumerateObject().Where(entry => entry.Name.Length == 2 && entry.Value.TryGetProperty("_alpha3", out _)).Select(entry => entry.Name).Count(Countries.IsCode);
        // ISO 3166-1 has 249.
        Assert.Equal(249, own);
        Assert.All(Cldr.ArabicCountries(), country => Assert.True(Countries.IsCode(country)));
    }

    private static void CompareCalendar(CalendarText own, JsonElement cldr, string month)
    {
        Assert.Equal(cldr.Values("months", "format", "wide"), own.Months);
        Assert.Equal(cldr.Values("months", "stand-alone", "wide"), own.StandaloneMonths);
        Assert.Equal(cldr.Values("days", "format", "wide"), own.Weekdays);
        Assert.Equal(cldr.Text("dateFormats", "full"), own.Full);
        Assert.Equal(cldr.Text("dateFormats", "long"), own.Long);
        Assert.Equal(cldr.Text("dateFormats", "medium"), own.Medium);
        var formats = cldr.GetProperty("dateTimeFormats");
        Assert.Equal(formats.Text("availableFormats", month), own.Month);
        Assert.Equal(formats.Text("availableFormats", "y"), own.Year);
        var ranges = formats.GetProperty("intervalFormats");
        Assert.Equal((ranges.Text("yMMMd", "d"), ranges.Text("yMMMd", "M"), ranges.Text("yMMMd", "y")), own.DayRange);
        Assert.Equal((ranges.Text("yMMMM", "M"), ranges.Text("yMMMM", "y")), own.MonthRange);
        Assert.Equal(ranges.Text("y", "y"), own.YearRange);
    }

    private static void CompareSeparators(JsonElement numbers, string system, TextConventions conventions)
    {
        var symbols = numbers.GetProperty($"symbols-numberSystem-{system}");
        Assert.Equal((conventions.Language, symbols.Text("decimal"), symbols.Text("group")), (conventions.Language, NumberText.Separators(conventions).Decimal, NumberText.Separators(conventions).Group));
    }

    private static string Plain(string text) => text.Replace("\u200E", "", StringComparison.Ordinal).Replace("\u200F", "", StringComparison.Ordinal).Replace("\u061C", "", StringComparison.Ordinal);

    // The numbers after @integer and @decimal, both ends of the ranges; those in compact form, 1c6, are of no use here.
    private static IEnumerable<decimal> Samples(string rule) =>
        from part in rule.Split('@').Skip(1)
        from Match match in Number().Matches(part)
        select decimal.Parse(match.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\be [!=]")]
    private static partial Regex OperandE();

    [GeneratedRegex(@"(?<![\d.c])\d+(\.\d+)?(?![\d.c])")]
    private static partial Regex Number();
}
