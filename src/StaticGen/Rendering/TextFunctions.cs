using Scriban.Functions;
using Scriban.Runtime;
using StaticGen.Languages;

namespace StaticGen.Rendering;

/// <summary>
/// The template functions that write dates, numbers and lists as the language of the page does. What they return is plain text, but for
/// lists of HTML.
/// </summary>
internal static class TextFunctions
{
    private static readonly string[] DateStyles = ["long", "full", "medium", "month", "year", "time"];

    private static readonly string[] RangeStyles = ["long", "month", "year"];

    public static IEnumerable<TemplateFunction> Create(Func<FunctionCall, TextConventions> conventions) =>
    [
        new TemplateFunction("date value 'long'", 1, 2, call => Date(call, conventions(call), DateText.Format)),
        new TemplateFunction("gregorian value 'long'", 1, 2, call => Date(call, conventions(call), DateText.Gregorian)),
        new TemplateFunction("hijri value 'long'", 1, 2, call => Date(call, conventions(call), DateText.Hijri)),
        new TemplateFunction("number value decimals: n", 1, 1, call => Number(call, n => NumberText.Format(n, conventions(call), Decimals(call)))) { Named = ["decimals"] },
        new TemplateFunction("digits value", 1, 1, call => NumberText.InDigits(call.Text(0) ?? "", conventions(call))),
        new TemplateFunction("percent value decimals: n", 1, 1, call => Number(call, n => NumberText.Percent(n, conventions(call), Decimals(call)))) { Named = ["decimals"] },
        new TemplateFunction("money value 'AED'", 2, 2, call => Money(call, conventions(call))),
        new TemplateFunction("ordinal value gender: 'feminine'", 1, 1, call => Ordinal(call, conventions(call))) { Named = ["gender"] },
        new TemplateFunction("list items 'and'", 1, 2, call => JoinList(call, conventions(call))),
        new TemplateFunction("range from to 'long'", 2, 3, call => Range(call, conventions(call))),
    ];

    /// <summary>Whether a value is a number of any kind.</summary>
    public static bool IsNumber(object? value) => MathFunctions.IsNumber(value);

    private static string? Date(FunctionCall call, TextConventions conventions, Func<DateTimeOffset, DateStyle, TextConventions, string?> format) =>
        call.Date(0) is { } date ? format(date, StyleOf(DateStyles[call.Choice(1, DateStyles)]), conventions) : null;

    private static DateStyle StyleOf(string style) => style switch
    {
        "full" => DateStyle.Weekday,
        "medium" => DateStyle.Medium,
        "month" => DateStyle.Month,
        "year" => DateStyle.Year,
        "time" => DateStyle.Time,
        _ => DateStyle.Day,
    };

    private static string? Number(FunctionCall call, Func<decimal, string> format) => call[0] is { } value ? format(call.ToDecimal(value, 0)) : null;

    private static int? Decimals(FunctionCall call)
    {
        if (!call.TryGetNamed("decimals", out var value)) return null;
        return value is int or long && Convert.ToInt64(value, null) is var places and >= 0 and <= 15 ? (int)places
            : throw call.FailNamed("`decimals` is a whole number from 0 to 15", "decimals");
    }

    private static string? Money(FunctionCall call, TextConventions conventions)
    {
        var code = call.Text(1) ?? "";
        if (!Currency.IsCode(code))
        {
            throw call.Fail($"`{code}` is not the code of a currency", 1,
                Diagnostics.Suggestion.DidYouMean(code, Currency.Codes, "use a code of ISO 4217 in capital letters, such as `AED` or `USD`"));
        }

        return Number(call, n => Currency.Format(n, code, conventions));
    }

    private static string? Ordinal(FunctionCall call, TextConventions conventions)
    {
        var gender = GrammaticalGender.Masculine;
        if (call.TryGetNamed("gender", out var value))
        {
            gender = value switch
            {
                "masculine" => GrammaticalGender.Masculine,
                "feminine" => GrammaticalGender.Feminine,
                "neuter" => GrammaticalGender.Neuter,
                _ => throw call.FailNamed("a gender is `'masculine'`, `'feminine'` or `'neuter'`", "gender"),
            };
        }

        return call[0] is null ? null : OrdinalText.Format(call.Whole(0), conventions, gender);
    }

    private static string? Range(FunctionCall call, TextConventions conventions)
    {
        if (call[0] is not { } from || call[1] is not { } to) return null;
        if (IsNumber(from)) return NumberText.Range(call.ToDecimal(from, 0), call.ToDecimal(to, 1), conventions);
        return DateText.Range(call.Date(0)!.Value, call.Date(1)!.Value, StyleOf(RangeStyles[call.Choice(2, RangeStyles)]), conventions);
    }

    // With HTML among the items, such as captured links, the list is HTML, and what is text in it is escaped.
    private static object JoinList(FunctionCall call, TextConventions conventions)
    {
        var kind = call.Choice(1, "and", "or") == 1 ? ListKind.Or : ListKind.And;
        var items = call.List(0).Select(item => item is StringBuilderOutput captured ? new SafeHtml(captured.ToString()) : item).ToList();
        if (!items.Exists(item => item is SafeHtml)) return ListText.Join([.. items.Select(item => call.AsText(item) ?? "")], conventions, kind);
        return new SafeHtml(ListText.Join([.. items.Select(item => item is SafeHtml html ? html.Value : HtmlText.Escape(call.AsText(item) ?? ""))], conventions, kind));
    }
}
