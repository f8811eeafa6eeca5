using System.Globalization;
using Scriban.Functions;

namespace StaticGen.Rendering;

/// <summary><c>math.*</c>: Scriban's functions, one by one, less chance (<c>random</c>, <c>uuid</c>).</summary>
internal static class MathBuiltins
{
    public static readonly TemplateFunction[] All =
    [
        new("math.abs value", 1, 1, c => MathFunctions.Abs(c.Context, c.Span, c.AnyNumber(0))),
        new("math.ceil value", 1, 1, c => Math.Ceiling(c.Number(0))),
        new("math.divided_by value by", 2, 2, c => MathFunctions.DividedBy(c.Context, c.Span, c.Number(0), c.AnyNumber(1))),
        new("math.floor value", 1, 1, c => Math.Floor(c.Number(0))),
        // Scriban's own takes the name of a culture, whose data differs from machine to machine.
        new("math.format value pattern", 2, 2, c => ((IFormattable)c.AnyNumber(0)).ToString(Pattern(c), CultureInfo.InvariantCulture)),
        new("math.is_number value", 1, 1, c => MathFunctions.IsNumber(c[0])),
        new("math.minus value value", 2, 2, c => MathFunctions.Minus(c.Context, c.Span, c.AnyNumber(0), c.AnyNumber(1))),
        new("math.modulo value by", 2, 2, c => MathFunctions.Modulo(c.Context, c.Span, c.AnyNumber(0), c.AnyNumber(1))),
        new("math.plus value value", 2, 2, c => MathFunctions.Plus(c.Context, c.Span, c.AnyNumber(0), c.AnyNumber(1))),
        new("math.round value digits", 1, 2, c => MathFunctions.Round(c.Number(0), c.Count > 1 ? Math.Clamp(c.Whole(1), 0, 15) : 0)),
        new("math.times value value", 2, 2, c => MathFunctions.Times(c.Context, c.Span, c.AnyNumber(0), c.AnyNumber(1))),
    ];

    // `N999999999` would write a billion digits.
    private static string Pattern(FunctionCall call)
    {
        var pattern = call.Text(1) ?? "";
        var digits = 0;
        foreach (var c in pattern)
        {
            digits = char.IsAsciiDigit(c) && c != '0' || digits > 0 && c == '0' ? digits + 1 : 0;
            if (digits > 2) break;
        }

        return digits > 2 || pattern.Length > 50 ? throw call.Fail("the pattern asks for too many digits", 1) : pattern;
    }
}
