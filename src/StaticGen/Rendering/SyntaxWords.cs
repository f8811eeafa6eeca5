using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>The sentences of Scriban's parser, and ours for them.</summary>
internal static class SyntaxWords
{
    public static (string Words, string? Help, DiagnosticCode? Code) For(string said)
    {
        if (Is("The statement depth limit") || Is("The parser recursive depth"))
            return ("blocks and expressions are nested too deeply", "move inner parts to a template of their own", DiagnosticCodes.TemplateTooDeep);
        if (Is("Expecting 'in' word"))
            return ($"`in` is missing before {Quoted(said, 0)}", "write `for item in list`", null);
        if (Is("Expecting a variable instead of"))
            return ($"a name is expected here, not {Quoted(said, 0)}", null, null);
        if (Is("Expecting <") || Is("Expecting an <expression>"))
            return ($"a value is expected here, not {Quoted(said, 0)}", null, null);
        if (Is("Unexpected token found"))
            return ($"{Quoted(said, 1)} is missing before {Quoted(said, 0)}", null, null);
        if (Is("Invalid token") && said.Contains("Expecting a closing", StringComparison.Ordinal))
            return ($"{Quoted(said, 1)} is missing before {Quoted(said, 0)}", null, null);
        if (said.Contains("Expecting ']'", StringComparison.Ordinal))
            return ($"`]` is missing before {Quoted(said, 0)}", null, null);
        if (said.Contains("dot operator", StringComparison.Ordinal) || said.Contains("dot must be followed", StringComparison.Ordinal))
            return ("a name is expected after the dot", null, null);
        if (Is("Invalid token found") || Is("Unexpected token"))
            return ($"{Quoted(said, 0)} is not expected here", null, null);
        if (Is("A else") || Is("A elsif"))
            return ("`else` has no `if`, `case` or `for` before it", null, null);
        if (Is("A `when`"))
            return ("`when` has no `case` before it", null, null);
        if (Is("Unexpected statement/expression"))
            return ($"{Quoted(said, 0)} is not expected here", "inside `case` there are only `when` and `else`", null);
        if (Is("Unexpected escape character"))
            return ($"`\\{Quoted(said, 0).Trim('`')}` means nothing in text", "write `\\\\` for a backslash", null);
        if (said.Contains("top level assignment", StringComparison.Ordinal))
            return ("`=` sets a variable only at the beginning of a statement", null, null);
        if (said.Contains("named argument", StringComparison.Ordinal))
            return ("a name is expected before `:`", null, null);
        if (said.Contains("literal member", StringComparison.Ordinal) || Is("Unexpected member type") || Is("Expecting a simple identifier"))
            return ("the name of a member is a word, or text in quotes", null, null);
        if (Is("Cannot use block delegate"))
            return ("`$$` stands alone in a statement", null, null);
        if (Is("The operand of an increment"))
            return ("`++` and `--` need a variable", null, null);
        if (Is("Unexpected variable"))
            return ($"a name is expected here, not {Quoted(said, 0)}", null, null);
        if (Is("Invalid if/else combination"))
            return ("`else if` has no `if` before it", null, null);
        if (Is("When is expecting"))
            return ("a value is expected after `when`", null, null);
        if (Is("Expecting a comma"))
            return ("`,` is missing here", null, null);
        if (Is("Expecting an expression for argument"))
            return ("a value is expected here", null, null);
        if (Is("Expecting a closing parenthesis"))
            return ("`)` is missing here", null, null);
        return ($"the template cannot be read from here: {said}", null, null);

        bool Is(string beginning) => said.StartsWith(beginning, StringComparison.Ordinal);
    }

    // The n-th text between back-ticks, or the rest of a sentence that has none.
    private static string Quoted(string said, int n)
    {
        var parts = said.Split('`');
        var index = 2 * n + 1;
        var token = index < parts.Length ? parts[index] : said[(said.LastIndexOf(' ') + 1)..];
        // A back-tick is itself a token: then nothing can be told apart.
        return token switch
        {
            "" => "this",
            "<eof>" => "the end of the template",
            "\\n" or "\\r\\n" or "\n" => "the end of the line",
            _ => $"`{token}`",
        };
    }
}
