using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>An instant, as templates see it: it can be compared and sorted, and printed by the functions for dates only.</summary>
public sealed record TemplateDate(DateTimeOffset Value) : IScriptCustomBinaryOperation, IScriptCustomTypeInfo, IComparable
{
    public static bool operator <(TemplateDate a, TemplateDate b) => a.Value < b.Value;

    public static bool operator <=(TemplateDate a, TemplateDate b) => a.Value <= b.Value;

    public static bool operator >(TemplateDate a, TemplateDate b) => a.Value > b.Value;

    public static bool operator >=(TemplateDate a, TemplateDate b) => a.Value >= b.Value;

    public string TypeName => "date";

    public int CompareTo(object? obj) => obj is TemplateDate other ? Value.CompareTo(other.Value) : 1;

    public bool TryEvaluate(
        TemplateContext context,
        SourceSpan span,
        ScriptBinaryOperator op,
        SourceSpan leftSpan,
        object? leftValue,
        SourceSpan rightSpan,
        object? rightValue,
        out object? result)
    {
        if (leftValue is not TemplateDate left || rightValue is not TemplateDate right)
        {
            result = op switch
            {
                ScriptBinaryOperator.CompareEqual => false,
                ScriptBinaryOperator.CompareNotEqual => true,
                _ => throw TemplateException.WrongOperands(context, span, op, leftValue, rightValue),
            };
            return true;
        }

        var order = left.Value.CompareTo(right.Value);
        result = op switch
        {
            ScriptBinaryOperator.CompareEqual => order == 0,
            ScriptBinaryOperator.CompareNotEqual => order != 0,
            ScriptBinaryOperator.CompareLess => order < 0,
            ScriptBinaryOperator.CompareLessOrEqual => order <= 0,
            ScriptBinaryOperator.CompareGreater => order > 0,
            ScriptBinaryOperator.CompareGreaterOrEqual => order >= 0,
            _ => throw TemplateException.WrongOperands(context, span, op, leftValue, rightValue),
        };
        return true;
    }
}
