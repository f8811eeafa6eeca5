using System.Text;

namespace StaticGen.Languages;

/// <summary>How the items of a list are meant.</summary>
public enum ListKind
{
    /// <summary>All of them: a, b and c.</summary>
    And,

    /// <summary>One of them: a, b or c.</summary>
    Or,
}

/// <summary>Lists in running text: CLDR 48's list patterns <c>standard</c> and <c>or</c>, English being that of en-GB.</summary>
public static class ListText
{
    /// <summary>What stands between two items in the middle of a list, between the last two, and between two alone.</summary>
    internal static (string Middle, string End, string Two) Separators(string language, ListKind kind) => (CalendarText.Variant(language), kind) switch
    {
        ("ar", ListKind.And) => (" و", " و", " و"),
        ("ar", _) => (" أو ", " أو ", " أو "),
        ("en", ListKind.And) => (", ", " and ", " and "),
        ("en", _) => (", ", " or ", " or "),
        ("kk", ListKind.And) => (", ", ", ", " және "),
        ("kk", _) => (", ", ", не болмаса ", " не "),
        ("kk-Arab", ListKind.And) => ("، ", " جانە ", " جانە "),
        ("kk-Arab", _) => ("، ", " نە ", " نە "),
        ("ru", ListKind.And) => (", ", " и ", " и "),
        ("ru", _) => (", ", " или ", " или "),
        _ => (", ", ", ", ", "),
    };

    public static string Join(IReadOnlyList<string> items, TextConventions conventions, ListKind kind = ListKind.And)
    {
        var (middle, end, two) = conventions.Tables?.Lists is { } own
            ? (own.Middle, kind == ListKind.And ? own.And : own.Or, kind == ListKind.And ? own.And : own.Or)
            : Separators(conventions.Language, kind);
        var text = new StringBuilder();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append(items.Count == 2 ? two : i == items.Count - 1 ? end : middle);
            text.Append(items[i]);
        }

        return text.ToString();
    }
}
