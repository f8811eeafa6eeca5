using System.Collections;
using System.Globalization;
using System.Numerics;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>A function being called: its values, the page, and how to complain at the right place.</summary>
public readonly struct FunctionCall
{
    private readonly TemplateFunction _function;
    private readonly RenderContext _context;
    private readonly ScriptNode? _node;
    private readonly ScriptArray _values;

    internal FunctionCall(TemplateFunction function, RenderContext context, ScriptNode? node, ScriptArray values)
    {
        (_function, _context, _node, _values) = (function, context, node, values);
    }

    /// <summary>The page being written.</summary>
    public TemplatePage Page => _context.Page;

    internal RenderContext Context => _context;

    internal ScriptNode? Node => _node;

    internal ScriptArray Values => _values;

    /// <summary>The function's name in the template, for messages.</summary>
    internal SourceSpan Span => CallSpan.OfName(_node);

    /// <summary>Code of the page's language.</summary>
    public string Language => Page.Language;

    /// <summary>How many positional values there are; the one before a pipe is the first.</summary>
    public int Count => _values.Count;

    /// <summary>The names of the named values.</summary>
    public IEnumerable<string> Names => _node is ScriptFunctionCall call && CallSpan.HasNamed(call) ? _values.GetMembers().Skip(1) : [];

    /// <summary>A positional value; <c>null</c> when it was not given.</summary>
    public object? this[int index] => index < _values.Count ? Unwrap(_values[index]) : null;

    /// <summary>A named value.</summary>
    /// <returns>False when it was not given.</returns>
    public bool TryGetNamed(string name, out object? value)
    {
        var found = _values.TryGetValue(_context, default, name, out value);
        value = Unwrap(value);
        return found;
    }

    /// <summary>A positional value as text, numbers and flags included; <c>null</c> when it has no value.</summary>
    public string? Text(int index) => AsText(this[index], index);

    /// <summary>A value, positional or named, as the template would print it, unescaped.</summary>
    public string? AsText(object? value, int index = 0) => value switch
    {
        null => null,
        string text => text,
        SafeHtml html => html.Value,
        ModelObject or ModelList or ScriptObject or ScriptArray or PageGlobals or TemplateDate or DateTimeOffset or IScriptCustomFunction =>
            throw WrongType(index, "text"),
        _ => _context.ObjectToString(value),
    };

    /// <summary>A positional value as a whole number.</summary>
    public int Whole(int index) => this[index] switch
    {
        int number => number,
        long number and >= int.MinValue and <= int.MaxValue => (int)number,
        double number when number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue => (int)number,
        _ => throw WrongType(index, "a whole number"),
    };

    /// <summary>A positional value as an instant; <c>null</c> when it has no value.</summary>
    public DateTimeOffset? Date(int index) => this[index] switch
    {
        null => null,
        TemplateDate date => date.Value,
        DateTimeOffset instant => instant,
        _ => throw WrongType(index, "a date"),
    };

    /// <summary>A positional value as a list; an empty one when it has no value.</summary>
    public IEnumerable<object?> List(int index) => this[index] switch
    {
        null => [],
        IEnumerable<object?> list and not ScriptObject => list,
        IEnumerable list and not string and not ScriptObject => list.Cast<object?>(),
        _ => throw WrongType(index, "a list"),
    };

    /// <summary>A positional value as a list of whatever kind; <c>null</c> when it has no value.</summary>
    internal IEnumerable? Items(int index) => this[index] switch
    {
        null => null,
        IEnumerable list and not (string or ScriptObject) => list,
        _ => throw WrongType(index, "a list"),
    };

    /// <summary>A positional value as a number, of the kind it is.</summary>
    internal object AnyNumber(int index) => MathFunctions.IsNumber(this[index]) ? this[index]! : throw WrongType(index, "a number");

    /// <summary>A positional value as a number.</summary>
    internal double Number(int index) =>
        AnyNumber(index) is var number && number is BigInteger large ? (double)large : Convert.ToDouble(number, CultureInfo.InvariantCulture);

    /// <summary>A positional or named value as a number, exact to 15 digits.</summary>
    internal decimal ToDecimal(object? value, int index)
    {
        if (!MathFunctions.IsNumber(value)) throw WrongType(index, "a number", value);
        try
        {
            return value is BigInteger large ? (decimal)large : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw Fail($"`{_function.Name}` cannot write so large a number", index);
        }
    }

    /// <summary>A positional value that is one of a few words; the first of them when it was not given.</summary>
    /// <returns>Its place among the words.</returns>
    internal int Choice(int index, params IReadOnlyList<string> words)
    {
        if (index >= Count) return 0;
        var word = Text(index) ?? "";
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word) return i;
        }

        throw Fail($"`{_function.Name}` does not know `{word}`", index, Suggestion.DidYouMean(word, words, $"write {string.Join(" or ", words.Select(w => $"`'{w}'`"))}"));
    }

    /// <summary>A positional value as a function: <c>@string.upcase</c>, or <c>@(do; …; end)</c>.</summary>
    internal object Function(int index) => this[index] is IScriptCustomFunction function ? function : throw WrongType(index, "a function, such as `@string.upcase`");

    /// <summary>Where a positional value stands, or the function's name when it was not given.</summary>
    internal SourceSpan SpanOf(int index) => CallSpan.OfValue(_node, _values, index);

    /// <summary>A member of a value, with the error templates get when there is none.</summary>
    internal object? Member(object target, string member)
    {
        var span = SpanOf(1);
        return _context.GetMemberAccessor(target).TryGetValue(_context, span, target, member, out var value)
            || MissingNames.Member(_context, span, target, member, out value)
                ? value
                : null;
    }

    /// <summary>What a value is, in the words of messages: <c>text</c>, <c>list</c>, <c>article</c>.</summary>
    public string TypeName(object? value) => _context.GetTypeName(value);

    /// <summary>An error at the call, or at one of its values. Throw it.</summary>
    public Exception Fail(string message, int? index = null, string? help = null) =>
        new TemplateException(DiagnosticCodes.FunctionArguments, index is { } i ? CallSpan.OfValue(_node, _values, i) : CallSpan.OfName(_node), message, help);

    /// <summary>An error at a named value. Throw it.</summary>
    public Exception FailNamed(string message, string name, string? help = null) =>
        new TemplateException(DiagnosticCodes.FunctionArguments, CallSpan.OfNamed(_node, name), message, help);

    internal Exception WrongType(int index, string wanted) => WrongType(index, wanted, this[index]);

    internal Exception WrongType(int index, string wanted, object? found) =>
        Fail($"`{_function.Name}` needs {wanted}, not {Grammar.WithArticle(TypeName(found))}", index, $"write `{_function.Usage}`");

    // What a template captured is HTML that has been escaped already.
    private static object? Unwrap(object? value) => value is StringBuilderOutput captured ? new SafeHtml(captured.ToString()) : value;
}

/// <summary>Where the parts of a call stand in the template.</summary>
internal static class CallSpan
{
    /// <summary>The function's name.</summary>
    public static SourceSpan OfName(ScriptNode? node) => node switch
    {
        ScriptFunctionCall { Target: { } target } => target.Span,
        null => default,
        _ => node.Span,
    };

    /// <summary>Whether a call has named values; most have none, and asking Scriban for their names is not free.</summary>
    public static bool HasNamed(ScriptFunctionCall call)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i] is ScriptNamedArgument) return true;
        }

        return false;
    }

    /// <summary>A positional value; the whole call when it cannot be told.</summary>
    public static SourceSpan OfValue(ScriptNode? node, ScriptArray values, int index)
    {
        var written = node is ScriptFunctionCall call ? call.Arguments.Where(a => a is not ScriptNamedArgument).ToList() : [];
        if (values.Count == written.Count + 1)
        {
            if (index == 0) return Piped(node)?.Span ?? OfName(node);
            index--;
        }

        return index < written.Count ? written[index].Span : OfName(node);
    }

    /// <summary>The name of a named value.</summary>
    public static SourceSpan OfNamed(ScriptNode? node, string name) =>
        node is ScriptFunctionCall call
        && call.Arguments.OfType<ScriptNamedArgument>().FirstOrDefault(a => a.Name?.Name == name) is { Name: { } written }
            ? written.Span
            : OfName(node);

    // `a | f | g` is read as (a | f) | g, or as a | (f | g): either way the value comes from the nearest pipe whose target holds the call.
    private static ScriptExpression? Piped(ScriptNode? node)
    {
        for (ScriptNode? child = node, parent = node?.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is ScriptPipeCall { From: { } from } pipe && pipe.To == child) return from;
        }

        return null;
    }
}
