using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StaticGen.Rendering;

/// <summary>How Scriban reaches the items of a <see cref="ModelList"/>, and why it cannot change them.</summary>
internal sealed class ReadOnlyListAccessor : IListAccessor, IObjectAccessor
{
    public static readonly ReadOnlyListAccessor Default = new();

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetLength(TemplateContext context, SourceSpan span, object target) => ((IList)target).Count;

    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) =>
        target is ModelList list && index >= 0 && index < list.Count ? list[index] : null;

    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw TemplateException.ReadOnly(span, "the items of this list");

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 1;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => ["size"];

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => member == "size";

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = member == "size" ? ((ModelList)target).Count : null;
        return member == "size";
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        throw TemplateException.ReadOnly(span, $"`{member}` of a list");

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
