using System.Globalization;

namespace StaticGen.Languages;

/// <summary>A number as plural rules see it: UTS #35, part 3, "Plural Operand Meanings".</summary>
/// <param name="N">The absolute value.</param>
/// <param name="I">Its whole part.</param>
/// <param name="V">How many decimals are written.</param>
/// <param name="F">The decimals as a whole number.</param>
/// <param name="T">The same without zeros at the end.</param>
internal readonly record struct PluralOperands(decimal N, decimal I, decimal V, decimal F, decimal T)
{
    public static PluralOperands Of(decimal number)
    {
        var n = Math.Abs(number);
        var i = decimal.Truncate(n);
        var f = n - i;
        for (var place = 0; place < number.Scale; place++) f *= 10;
        var t = f;
        while (t != 0 && t % 10 == 0) t /= 10;
        return new PluralOperands(n, i, number.Scale, f, t);
    }
}

/// <summary>A plural form, and which numbers have it.</summary>
internal sealed class PluralRule
{
    private readonly record struct Relation(char Operand, int Modulus, bool IsEqual, (int From, int To)[] Ranges);

    private readonly Relation[][] _alternatives;

    private PluralRule(PluralCategory category, Relation[][] alternatives) => (Category, _alternatives) = (category, alternatives);

    public PluralCategory Category { get; }

    /// <summary>Reads <c>one: n = 1 or i = 0</c>: a form and a condition in the syntax of UTS #35, part 3, "Plural Rules Syntax".</summary>
    public static PluralRule Parse(string text)
    {
        var colon = text.IndexOf(':');
        var condition = text[(colon + 1)..];
        return new PluralRule(
            Enum.Parse<PluralCategory>(text[..colon], ignoreCase: true),
            [.. condition.Split(" or ").Select(alternative => alternative.Split(" and ").Select(ReadRelation).ToArray())]);
    }

    public bool Holds(PluralOperands operands) => _alternatives.Any(relations => relations.All(relation => Holds(relation, operands)));

    private static bool Holds(Relation relation, PluralOperands operands)
    {
        var value = relation.Operand switch
        {
            'n' => operands.N,
            'i' => operands.I,
            'v' => operands.V,
            'f' => operands.F,
            _ => operands.T,
        };
        if (relation.Modulus > 0) value %= relation.Modulus;
        // Only whole numbers are in a range: 3.5 is not in 3..5.
        var isIn = decimal.IsInteger(value) && relation.Ranges.Any(range => value >= range.From && value <= range.To);
        return isIn == relation.IsEqual;
    }

    // n % 100 != 11,71..79
    private static Relation ReadRelation(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var modulus = words[1] == "%" ? Number(words[2]) : 0;
        return new Relation(words[0][0], modulus, words[^2] == "=", [.. words[^1].Split(',').Select(ReadRange)]);
    }

    private static (int From, int To) ReadRange(string text) =>
        text.Split("..") is [var from, var to] ? (Number(from), Number(to)) : (Number(text), Number(text));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
