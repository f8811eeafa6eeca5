using Scriban.Functions;

namespace StaticGen.Rendering;

/// <summary>
/// <c>array.*</c>: Scriban's functions, one by one, since those it finds by reflection are not there in a native program.
/// </summary>
internal static class ArrayBuiltins
{
    public static readonly TemplateFunction[] All =
    [
        new("array.add list value", 2, 2, c => ArrayFunctions.Add(c.Context, c.Span, c.Items(0), c[1])),
        new("array.add_range list list", 2, 2, c => ArrayFunctions.AddRange(c.Context, c.Span, c.Items(0), c.Items(1))),
        new("array.any list function", 2, 16, c => ArrayFunctions.Any(c.Context, c.Span, c.Items(0), c.Function(1), [.. Rest(c, 2)])),
        new("array.compact list", 1, 1, c => ArrayFunctions.Compact(c.Context, c.Span, c.Items(0))),
        new("array.concat list list", 2, 2, c => ArrayFunctions.Concat(c.Context, c.Span, c.Items(0), c.Items(1))),
        new("array.contains list value", 2, 2, c => ArrayFunctions.Contains(c.Context, c.Span, c.Items(0), c[1])),
        new("array.cycle list group", 1, 2, c => ArrayFunctions.Cycle(c.Context, c.Span, c.Context.ToList(c.Span, c.Items(0)), c[1])) { IsOfPage = true },
        new("array.each list function", 2, 2, c => ArrayFunctions.Each(c.Context, c.Span, c.Items(0), c.Function(1))),
        new("array.filter list function", 2, 2, c => ArrayFunctions.Filter(c.Context, c.Span, c.Items(0), c.Function(1))),
        new("array.first list", 1, 1, c => ArrayFunctions.First(c.Items(0))),
        new("array.insert_at list index value", 3, 3, c => ArrayFunctions.InsertAt(c.Context, c.Span, c.Items(0), c.Whole(1), c[2])),
        new("array.join list text function", 2, 3, c => ArrayFunctions.Join(c.Context, c.Span, c.Items(0), c.Text(1), c.Count > 2 ? c.Function(2) : null)),
        new("array.last list", 1, 1, c => ArrayFunctions.Last(c.Context, c.Span, c.Items(0))),
        new("array.limit list n", 2, 2, c => ArrayFunctions.Limit(c.Context, c.Span, c.Items(0), c.Whole(1))),
        // Scriban's own leaves out, in silence, the items that have no such member.
        new("array.map list member", 2, 2, c => new Scriban.Runtime.ScriptArray(Mapped(c, c.Text(1) ?? ""))),
        new("array.offset list n", 2, 2, c => ArrayFunctions.Offset(c.Context, c.Span, c.Items(0), c.Whole(1))),
        new("array.remove_at list index", 2, 2, c => ArrayFunctions.RemoveAt(c.Context, c.Span, c.Context.ToList(c.Span, c.Items(0)), c.Whole(1))),
        new("array.reverse list", 1, 1, c => ArrayFunctions.Reverse(c.Context, c.Span, c.Items(0))),
        new("array.size list", 1, 1, c => ArrayFunctions.Size(c.Context, c.Span, c.Items(0))),
        new("array.sort list member", 1, 2, c => ArrayFunctions.Sort(c.Context, c.SpanOf(1), c.Items(0), c.Text(1))),
        new("array.uniq list", 1, 1, c => ArrayFunctions.Uniq(c.Context, c.Span, c.Items(0))),
    ];

    private static IEnumerable<object?> Rest(FunctionCall call, int from)
    {
        for (var i = from; i < call.Count; i++) yield return call[i];
    }

    private static IEnumerable<object?> Mapped(FunctionCall call, string member)
    {
        foreach (var item in call.List(0)) yield return item is null ? null : call.Member(item, member);
    }
}
