namespace StaticGen.Diagnostics;

/// <summary>Values of the wrong kind, in any YAML.</summary>
public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode WrongType = Error("SG0130", "a value is of the wrong kind",
        "Each key takes one kind of value: text, a list, a map, a number, or true and false. Nothing is guessed, since `draft: \"false\"` "
        + "or `draft: no` would mean the opposite to some programs. The help beside the message shows the form to write.");

    public static readonly DiagnosticCode NumberOutOfRange = Error("SG0131", "a number is too small or too large",
        "The value must be a whole number between the two bounds the message names. Outside of them it would be a slip, or more than a page "
        + "can carry.");

    public static readonly DiagnosticCode InvalidDate = Error("SG0132", "a date cannot be read",
        "A date is written year-month-day: `2026-11-20`. A time may follow, `2026-11-20 09:30`, and an offset from UTC, "
        + "`2026-11-20T09:30+04:00`. Other orders are refused, because 05/03/2026 is May in one country and March in the next. "
        + "The day must exist in the calendar.");

    public static readonly DiagnosticCode UnknownChoice = Error("SG0133", "a value is none of the possible ones",
        "The key takes one of a few words; the help beside the message names them. Another word would leave the default in force, which is "
        + "not what was asked for.");

    public static readonly DiagnosticCode MissingValue = Error("SG0134", "a value is missing",
        "The key must be given and must not be empty, because nothing sensible could stand in its place. Write a value after the colon.");

    public static readonly DiagnosticCode UpdatedBeforeDate = Warning("SG0135", "the article was updated before it was published",
        "The date under `updated` is on an earlier day than the one under `date`. Search engines take such dates for wrong, so the article counts as "
        + "not changed since it was published. Correct one of the two.");

    private static DiagnosticCode[] Values => [WrongType, NumberOutOfRange, InvalidDate, UnknownChoice, MissingValue, UpdatedBeforeDate];
}
