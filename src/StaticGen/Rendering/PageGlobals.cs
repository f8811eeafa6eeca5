using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StaticGen.Rendering;

/// <summary>
/// The variables of one page: those given, which templates cannot set, and those the templates set, which go away with the page.
/// </summary>
internal sealed class PageGlobals(Dictionary<string, object?> given) : IScriptObject
{
    private readonly Dictionary<string, object?> _set = new(StringComparer.Ordinal);

    /// <summary>What a layout prints as <c>content</c>.</summary>
    public PageOutput? Content { get; set; }

    public int Count => given.Count + _set.Count;

    public bool IsReadOnly
    {
        get => false;
        set { }
    }

    public IEnumerable<string> GetMembers() => [.. given.Keys, .. _set.Keys, .. Content is null ? (string[])[] : ["content"]];

    public bool Contains(string member) => given.ContainsKey(member) || _set.ContainsKey(member) || IsContent(member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (_set.Count > 0 && _set.TryGetValue(member, out value)) return true;
        if (given.TryGetValue(member, out value))
        {
            if (value is DateTimeOffset instant) value = new TemplateDate(instant);
            return true;
        }

        value = IsContent(member) ? new SafeHtml(Encoding.UTF8.GetString(Content!.Bytes)) : null;
        return value is not null;
    }

    public bool CanWrite(string member) => !given.ContainsKey(member) && member != "content";

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member)) throw TemplateException.ReadOnly(span, $"`{member}`");
        _set[member] = value;
        return true;
    }

    public bool Remove(string member) => _set.Remove(member);

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    private bool IsContent(string member) => Content is not null && member == "content";
}
