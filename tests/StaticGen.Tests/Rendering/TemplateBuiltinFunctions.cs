using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>Scriban's functions, which are called one by one and not found by reflection.</summary>
public class TemplateBuiltinFunctions
{
    [Theory]
    [InlineData("array.add", "{{ [1] | array.add 2 | json }}", "[1,2]")]
    [InlineData("array.add_range", "{{ [1] | array.add_range [2, 3] | json }}", "[1,2,3]")]
    [InlineData("array.any", "{{ ['a', 'bc'] | array.any @string.contains 'c' }} {{ [1] | array.any @(do; ret $0 > 1; end) }}", "true false")]
    [InlineData("array.compact", "{{ [1, null, 2] | array.compact | json }}", "[1,2]")]
    [InlineData("array.concat", "{{ [1] | array.concat [2] | json }}", "[1,2]")]
    [InlineData("array.contains", "{{ [1, 'a'] | array.contains 'a' }} {{ [1] | array.contains 2 }}", "true false")]
    [InlineData("array.cycle", "{{ array.cycle ['a', 'b'] }}{{ array.cycle ['a', 'b'] }}{{ array.cycle ['a', 'b'] }}{{ array.cycle ['a', 'b'] 'g' }}", "abaa")]
    [InlineData("array.each", "{{ ['a', 'b'] | array.each @string.upcase | json }}", "[\"A\",\"B\"]")]
    [InlineData("array.filter", "{{ ['a', '', 'b'] | array.filter @(do; ret $0 != ''; end) | json }} {{ ['', 'b'] | array.filter @string.empty | array.size }}", "[\"a\",\"b\"] 1")]
    [InlineData("array.first", "{{ [1, 2] | array.first }}{{ [] | array.first }}", "1")]
    [InlineData("array.insert_at", "{{ [1, 3] | array.insert_at 1 2 | json }}", "[1,2,3]")]
    [InlineData("array.join", "{{ [1, 2] | array.join '، ' }} {{ ['a', 'b'] | array.join '-' @string.upcase }}", "1، 2 A-B")]
    [InlineData("array.last", "{{ [1, 2] | array.last }}", "2")]
    [InlineData("array.limit", "{{ [1, 2, 3] | array.limit 2 | json }}", "[1,2]")]
    [InlineData("array.map", "{{ [{a: 1}, null, {a: 2}] | array.map 'a' | json }}", "[1,null,2]")]
    [InlineData("array.offset", "{{ [1, 2, 3] | array.offset 1 | json }}", "[2,3]")]
    [InlineData("array.remove_at", "{{ [1, 2, 3] | array.remove_at 1 | json }}", "[1,3]")]
    [InlineData("array.reverse", "{{ [1, 2] | array.reverse | json }}", "[2,1]")]
    [InlineData("array.size", "{{ [1, 2] | array.size }} {{ null | array.size }}", "2 0")]
    [InlineData("array.sort", "{{ [3, 1, 2] | array.sort | json }} {{ [{a: 2}, {a: 1}] | array.sort 'a' | array.map 'a' | json }}", "[1,2,3] [1,2]")]
    [InlineData("array.uniq", "{{ [1, 1, 2] | array.uniq | json }}", "[1,2]")]
    [InlineData("math.abs", "{{ -2 | math.abs }} {{ math.abs 1.5 }}", "2 1.5")]
    [InlineData("math.ceil", "{{ 4.1 | math.ceil }}", "5")]
    [InlineData("math.divided_by", "{{ 9 | math.divided_by 4 }} {{ 9 | math.divided_by 4.0 }}", "2 2.25")]
    [InlineData("math.floor", "{{ 4.9 | math.floor }}", "4")]
    [InlineData("math.format", "{{ 1234.5 | math.format '#,##0.00' }} {{ 255 | math.format 'X4' }}", "1,234.50 00FF")]
    [InlineData("math.is_number", "{{ 1 | math.is_number }} {{ 'a' | math.is_number }}", "true false")]
    [InlineData("math.minus", "{{ 5 | math.minus 3 }}", "2")]
    [InlineData("math.modulo", "{{ 11 | math.modulo 10 }}", "1")]
    [InlineData("math.plus", "{{ 1 | math.plus 2 }}", "3")]
    [InlineData("math.round", "{{ 4.6 | math.round }} {{ 4.5612 | math.round 2 }}", "5 4.56")]
    [InlineData("math.times", "{{ 2 | math.times 3 }}", "6")]
    [InlineData("object.default", "{{ null | object.default 'x' }}", "x")]
    [InlineData("object.has_key", "{{ object.has_key {a: 1} 'a' }}", "true")]
    [InlineData("object.keys", "{{ object.keys {a: 1, b: 2} | json }}", "[\"a\",\"b\"]")]
    [InlineData("object.size", "{{ object.size {a: 1} }}", "1")]
    [InlineData("string.append", "{{ 'a' | string.append 'b' }}", "ab")]
    [InlineData("string.base64_decode", "{{ '2YU=' | string.base64_decode }}", "م")]
    [InlineData("string.base64_encode", "{{ 'م' | string.base64_encode }}", "2YU=")]
    [InlineData("string.capitalize", "{{ 'iab cd' | string.capitalize }}{{ '' | string.capitalize }}", "Iab cd")]
    [InlineData("string.capitalizewords", "{{ 'ab cd' | string.capitalizewords }}", "Ab Cd")]
    [InlineData("string.contains", "{{ 'abc' | string.contains 'b' }}", "true")]
    [InlineData("string.downcase", "{{ 'AbI' | string.downcase }}", "abi")]
    [InlineData("string.empty", "{{ '' | string.empty }} {{ ' ' | string.empty }}", "true false")]
    [InlineData("string.ends_with", "{{ 'abc' | string.ends_with 'bc' }}", "true")]
    [InlineData("string.equals_ignore_case", "{{ 'aB' | string.equals_ignore_case 'Ab' }}", "true")]
    [InlineData("string.escape", "{{ \"a\\nb\" | string.escape }}", "a\\nb")]
    [InlineData("string.index_of", "{{ 'abc' | string.index_of 'c' }} {{ 'abc' | string.index_of 'd' }}", "2 -1")]
    [InlineData("string.literal", "{{ 'a' | string.literal }}", "&quot;a&quot;")]
    [InlineData("string.lstrip", "[{{ ' a ' | string.lstrip }}]", "[a ]")]
    [InlineData("string.md5", "{{ 'test' | string.md5 }}", "098f6bcd4621d373cade4e832627b4f6")]
    [InlineData("string.pad_left", "[{{ 'a' | string.pad_left 3 }}]", "[  a]")]
    [InlineData("string.pad_right", "[{{ 'a' | string.pad_right 3 }}]", "[a  ]")]
    [InlineData("string.pluralize", "{{ 1 | string.pluralize 'day' 'days' }} {{ 2 | string.pluralize 'day' 'days' }}", "day days")]
    [InlineData("string.prepend", "{{ 'a' | string.prepend 'b' }}", "ba")]
    [InlineData("string.remove", "{{ 'abab' | string.remove 'a' }}", "bb")]
    [InlineData("string.remove_first", "{{ 'abab' | string.remove_first 'a' }}", "bab")]
    [InlineData("string.remove_last", "{{ 'abab' | string.remove_last 'a' }}", "abb")]
    [InlineData("string.replace", "{{ 'aba' | string.replace 'a' 'c' }}", "cbc")]
    [InlineData("string.replace_first", "{{ 'aba' | string.replace_first 'a' 'c' }} {{ 'aba' | string.replace_first 'a' 'c' true }}", "cba abc")]
    [InlineData("string.rstrip", "[{{ ' a ' | string.rstrip }}]", "[ a]")]
    [InlineData("string.sha1", "{{ 'test' | string.sha1 }}", "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3")]
    [InlineData("string.sha256", "{{ 'test' | string.sha256 }}", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("string.sha512", "{{ 'test' | string.sha512 | string.size }}", "128")]
    [InlineData("string.size", "{{ 'abc' | string.size }}", "3")]
    [InlineData("string.slice", "{{ 'abcde' | string.slice 1 2 }} {{ 'abcde' | string.slice 3 }}", "bc de")]
    [InlineData("string.slice1", "{{ 'abcde' | string.slice1 1 }}", "b")]
    [InlineData("string.split", "{{ 'a,b' | string.split ',' | json }}", "[\"a\",\"b\"]")]
    [InlineData("string.starts_with", "{{ 'abc' | string.starts_with 'ab' }}", "true")]
    [InlineData("string.strip", "[{{ ' a ' | string.strip }}]", "[a]")]
    [InlineData("string.strip_newlines", "{{ \"a\\nb\" | string.strip_newlines }}", "ab")]
    [InlineData("string.to_double", "{{ ('1.5' | string.to_double) + 1 }}", "2.5")]
    [InlineData("string.to_float", "{{ ('1.5' | string.to_float) + 1 }}", "2.5")]
    [InlineData("string.to_int", "{{ ('12' | string.to_int) + 1 }}", "13")]
    [InlineData("string.to_long", "{{ ('12' | string.to_long) + 1 }}", "13")]
    [InlineData("string.truncatewords", "{{ 'a b c' | string.truncatewords 2 }}", "a b...")]
    [InlineData("string.upcase", "{{ 'abi' | string.upcase }}", "ABI")]
    [InlineData("string.whitespace", "{{ ' ' | string.whitespace }}", "true")]
    public void A_function_does_what_its_name_says(string function, string template, string expected) =>
        Assert.Equal((function, expected), (function, ThemeInAString.Render(template)));

    [Fact]
    public void Every_function_is_tested()
    {
        var tested = typeof(TemplateBuiltinFunctions).GetMethod(nameof(A_function_does_what_its_name_says))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
            .Select(a => (string)((InlineDataAttribute)a).Data[0]!)
            .Order(StringComparer.Ordinal);
        var offered = TemplateBuiltins.With([]);
        Assert.Equal(
            from name in new[] { "array", "math", "object", "string" }
            from member in ((Scriban.Runtime.ScriptObject)offered[name]!).GetMembers().Order(StringComparer.Ordinal)
            select $"{name}.{member}",
            tested);
    }

    [Fact]
    public void Every_function_is_in_the_reference()
    {
        var reference = File.ReadAllText(Path.Combine(TestData.Root, "docs", "templates.md"));
        var offered = TemplateBuiltins.With([]);
        foreach (var name in new[] { "array", "math", "object", "string" })
        {
            var from = reference.IndexOf($"- `{name}.`:", StringComparison.Ordinal);
            var listed = reference[from..].Split("\n- ")[0].Split("\n\n")[0].Split('`').Where((_, i) => i % 2 == 1).Skip(1);
            Assert.Equal(((Scriban.Runtime.ScriptObject)offered[name]!).GetMembers().Order(StringComparer.Ordinal), listed);
        }

        foreach (var function in TemplateFunctions.All) Assert.Contains($"| `{function.Usage}", reference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 1 | math.format 'N999999999' }}", "the pattern asks for too many digits")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}", "the page grows larger than 20 MB")]
    [InlineData("{{ [1] | array.each 'x' }}", "`array.each` needs a function, such as `@string.upcase`, not text")]
    [InlineData("{{ 'abc' | array.first }}", "`array.first` needs a list, not text")]
    [InlineData("{{ [1, 'a', true] | array.sort }}", "these items cannot be put in order")]
    [InlineData("{{ string.slice 'abc' 'x' }}", "`string.slice` needs a whole number, not text")]
    public void A_function_says_what_it_cannot_do(string template, string message) =>
        Assert.Equal(message, new ThemeInAString(("page", template)).Fault().Message);
}
