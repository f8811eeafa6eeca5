namespace StaticGen.Tests.Rendering;

/// <summary>What a template does wrong, and where the caret stands: line, column and the text under it.</summary>
public class TemplateErrors
{
    [Theory]
    // Names that do not exist.
    [InlineData("{{ artcle.title }}", "SG0502", "1:4 artcle", "there is no variable `artcle`", "did you mean `article`?")]
    [InlineData("<p>\n  {{ zzz }}", "SG0502", "2:6 zzz", "there is no variable `zzz`", null)]
    [InlineData("{{ $x }}", "SG0502", "1:4 $x", "there is no variable `$x`", null)]
    [InlineData("{{ story = 1 }}{{ stroy }}", "SG0502", "1:19 stroy", "there is no variable `stroy`", "did you mean `story`?")]
    [InlineData("{{ for entry in articles; enrty.title; end }}", "SG0502", "1:27 enrty", "there is no variable `enrty`", "did you mean `entry`?")]
    [InlineData("{{ content }}", "SG0502", "1:4 content", "there is no variable `content`", "`content` is there only in a layout")]
    [InlineData("{{ inclde 'x' }}", "SG0503", "1:4 inclde", "there is no function `inclde`", "did you mean `include`?")]
    [InlineData("{{ text | rwa }}", "SG0503", "1:11 rwa", "there is no function `rwa`", "did you mean `raw`?")]
    [InlineData("{{ string.upcas 'x' }}", "SG0503", "1:11 upcas", "there is no function `string.upcas`", "did you mean `string.upcase`?")]
    [InlineData("{{ text | string.upcas }}", "SG0503", "1:18 upcas", "there is no function `string.upcas`", "did you mean `string.upcase`?")]
    [InlineData("{{ array.frist articles }}", "SG0503", "1:10 frist", "there is no function `array.frist`", "did you mean `array.first`?")]
    [InlineData("{{ object.eval 'x' }}", "SG0503", "1:11 eval", "there is no function `object.eval`", null)]
    [InlineData("{{ math.uuid }}", "SG0503", "1:9 uuid", "there is no function `math.uuid`", null)]
    [InlineData("{{ article.tilte }}", "SG0504", "1:12 tilte", "article has no member `tilte`", "did you mean `title`?")]
    [InlineData("{{ article['tilte'] }}", "SG0504", "1:12 'tilte'", "article has no member `tilte`", "did you mean `title`?")]
    [InlineData("{{ articles[0].utl }}", "SG0504", "1:16 utl", "article has no member `utl`", "did you mean `url`?")]
    [InlineData("{{ articles.sise }}", "SG0504", "1:13 sise", "a list has no member `sise`", "did you mean `size`?")]
    [InlineData("{{ text.upcase }}", "SG0504", "1:9 upcase", "text has no member `upcase`", null)]
    [InlineData("{{ number.x }}", "SG0504", "1:11 x", "a number has no member `x`", null)]
    [InlineData("{{ html.x }}", "SG0504", "1:9 x", "HTML has no member `x`", null)]
    [InlineData("{{ article.date.year }}", "SG0504", "1:17 year", "a date has no member `year`", null)]
    [InlineData("{{ for a in articles; for.lst; end }}", "SG0504", "1:27 lst", "`for` has no member `lst`", "did you mean `last`?")]
    [InlineData("{{ x = {a: 1} }}{{ x.b }}", "SG0504", "1:22 b", "the object has no member `b`", "did you mean `a`?")]
    [InlineData("{{ articles | array.map 'titel' }}", "SG0504", "1:25 'titel'", "article has no member `titel`", "did you mean `title`?")]
    [InlineData("{{ articles | array.sort 'titel' }}", "SG0504", "1:26 'titel'", "article has no member `titel`", "did you mean `title`?")]
    // Values that are not there.
    [InlineData("{{ article.image.url }}", "SG0505", "1:18 url", "`article.image` has no value here, so nothing can be taken from it", "ask first: `if article.image`")]
    [InlineData("{{ nothing[0] }}", "SG0505", "1:4 nothing", "`nothing` has no value here, so nothing can be taken from it", "ask first: `if nothing`")]
    [InlineData("{{ article.image 'x' }}", "SG0514", "1:4 article.image", "`article.image` has no value here and cannot be called", null)]
    // Templates that are not there.
    [InlineData("{{ include 'partials/x' }}", "SG0506", "1:12 'partials/x'", "there is no template `partials/x`", "`staticgen templates list` shows all there are")]
    [InlineData("{{ layout 'pages' }}", "SG0506", "1:11 'pages'", "there is no template `pages`", "did you mean `page`?")]
    [InlineData("{{ layout 'page.sbn-html' }}", "SG0506", "1:11 'page.sbn-html'", "there is no template `page.sbn-html`", "leave out `.sbn-html`")]
    [InlineData("{{ layout 'page' }}", "SG0507", "1:11 'page'", "the layout `page` is, in the end, its own layout", null)]
    [InlineData("\n{{ include 'page' }}", "SG0507", "2:12 'page'", "`page` includes itself without end", "include it only where there is something left to show")]
    // Limits.
    [InlineData("{{ while true }}{{ end }}", "SG0509", "1:4 while", "this has more than a million rounds", null)]
    [InlineData("{{ for i in 1..2000000 }}{{ end }}", "SG0509", "1:14 ..", "this has more than a million rounds", null)]
    [InlineData("{{ for i in 1..2000 }}{{ for j in 1..2000 }}{{ end }}{{ end }}", "SG0509", "1:26 for", "this has more than a million rounds", null)]
    [InlineData("{{ (1..2000000000) | array.size }}", "SG0509", "1:6 ..", "this has more than a million rounds", null)]
    [InlineData("{{ func f(x); f x; end }}\n{{ f 1 }}", "SG0508", "1:15 f", "calls are nested too deeply", "a function that calls itself must come to an end")]
    [InlineData("{{ 'ab' * 20000000 }}", "SG0511", "1:11 20000000", "the page grows larger than 20 MB", null)]
    // Writing.
    [InlineData("{{ article.title = 'x' }}", "SG0512", "1:12 title", "templates cannot change `title` of an article", "give the new value a name of its own")]
    [InlineData("{{ article['title'] = 'x' }}", "SG0512", "1:12 'title'", "templates cannot change `title` of an article", "give the new value a name of its own")]
    [InlineData("{{ articles[0] = 'x' }}", "SG0512", "1:13 0", "templates cannot change the items of this list", "give the new value a name of its own")]
    [InlineData("{{ article.tags[0] = 'x' }}", "SG0512", "1:17 0", "templates cannot change the items of this list", "give the new value a name of its own")]
    [InlineData("{{ article = 'x' }}", "SG0512", "1:4 article", "templates cannot change `article`", "give the new value a name of its own")]
    [InlineData("{{ capture article }}x{{ end }}", "SG0512", "1:12 article", "templates cannot change `article`", "give the new value a name of its own")]
    [InlineData("{{ string.upcase = 1 }}", "SG0512", "1:11 upcase", "templates cannot change `string.upcase`", "give the new value a name of its own")]
    [InlineData("{{ string.other = 1 }}", "SG0512", "1:4 string.other", "templates cannot change this", "give the new value a name of its own")]
    // Calls.
    [InlineData("{{ raw }}", "SG0513", "1:4 raw", "`raw` takes 1 value, not 0", "write `raw value`")]
    [InlineData("{{ raw 'x' 'y' }}", "SG0513", "1:12 'y'", "`raw` takes 1 value, not 2", "write `raw value`")]
    [InlineData("{{ 'x' | raw 'y' }}", "SG0513", "1:14 'y'", "`raw` takes 1 value, not 2", "write `raw value`")]
    [InlineData("{{ raw 'x' z: 1 }}", "SG0513", "1:12 z", "`raw` takes no value named `z`", "write `raw value`")]
    [InlineData("{{ raw article }}", "SG0513", "1:8 article", "`raw` needs text, not an article", "write `raw value`")]
    [InlineData("{{ article | raw }}", "SG0513", "1:4 article", "`raw` needs text, not an article", "write `raw value`")]
    [InlineData("{{ include 3 }}", "SG0513", "1:12 3", "the name of a template is text, not a number", null)]
    [InlineData("{{ string.replace 'x' 'y' }}", "SG0513", "1:4 string.replace", "`string.replace` takes 3 values, not 2", "write `string.replace text part by`")]
    [InlineData("{{ string.upcase 'x' 'y' }}", "SG0513", "1:22 'y'", "`string.upcase` takes 1 value, not 2", "write `string.upcase text`")]
    [InlineData("{{ func f(a, b) }}{{ end }}{{ f 1 }}", "SG0513", "1:31 f", "`f` takes at least 2 values, not 1", null)]
    [InlineData("{{ func f(a) }}{{ end }}{{ f 1 2 }}", "SG0513", "1:28 f", "`f` takes at most 1 value, not 2", null)]
    [InlineData("{{ func f(a) }}{{ end }}{{ f }}", "SG0513", "1:28 f", "`f` takes at least 1 value, not 0", null)]
    [InlineData("{{ include 'page' size: 1 }}", "SG0513", "1:19 size: 1", "a value cannot be named `size`", null)]
    [InlineData("{{ text 'x' }}", "SG0514", "1:4 text", "`text` is not a function", "two values need an operator between them")]
    [InlineData("{{ 'x' | text }}", "SG0514", "1:10 text", "`text` is not a function", "two values need an operator between them")]
    // Types.
    [InlineData("{{ for x in number }}{{ end }}", "SG0514", "1:13 number", "`for` goes through a list, not a number", null)]
    [InlineData("{{ for x in text }}{{ end }}", "SG0514", "1:13 text", "`for` goes through a list, not text", null)]
    [InlineData("{{ for x in article }}{{ end }}", "SG0514", "1:13 article", "`for` goes through a list, not an article", null)]
    [InlineData("{{ number + articles }}", "SG0514", "1:11 +", "a number is needed here, not a list", null)]
    [InlineData("{{ article.date + 1 }}", "SG0514", "1:17 +", "`+` cannot be used between a date and a number", null)]
    [InlineData("{{ 1 // 0 }}", "SG0514", "1:6 //", "this divides by zero", null)]
    [InlineData("{{ math.ceil 'x' }}", "SG0513", "1:14 'x'", "`math.ceil` needs a number, not text", "write `math.ceil value`")]
    [InlineData("{{ number[0] }}", "SG0514", "1:4 number", "a number has no items", null)]
    [InlineData("{{ -text }}", "SG0514", "1:5 text", "a sign needs a number, not text", null)]
    [InlineData("{{ break }}", "SG0501", "1:4 break", "`break` stands outside a loop", null)]
    [InlineData("{{ wrap nothing }}{{ end }}", "SG0514", "1:9 nothing", "`nothing` is not a function", null)]
    // Printing.
    [InlineData("{{ ret article }}", "SG0515", "1:1 {{ ret article }}", "an article is not text", "print one of its members, such as `.title`")]
    [InlineData("{{ article }}", "SG0515", "1:4 article", "an article is not text", "print one of its members, such as `.title`")]
    [InlineData("{{ 'a' + article }}", "SG0515", "1:4 'a' + article", "an article is not text", "print one of its members, such as `.title`")]
    [InlineData("{{ articles }}", "SG0515", "1:4 articles", "an article is not text", "print one of its members, such as `.title`")]
    [InlineData("{{ article.date }}", "SG0515", "1:4 article.date", "a date is not text", "print it with `date` or `iso_date`")]
    [InlineData("{{ @raw }}", "SG0515", "1:4 @raw", "a function is not text", "give it the values it needs")]
    public void A_fault_is_told_where_it_is(string template, string code, string place, string message, string? help)
    {
        var theme = new ThemeInAString(("page", template));
        foreach (var (name, value) in TemplateModel.Variables()) theme.Variables[name] = value;
        var fault = theme.Fault();
        var position = fault.Position!.Value;
        Assert.Equal("templates/page.sbn-html", position.Path);
        Assert.Equal(
            (code, place, message, help),
            (fault.Code.Id, $"{position.Line}:{position.Column} {fault.Excerpt!.Substring(position.Column - 1, position.Length)}", fault.Message, fault.Help));
        Assert.Equal(template.Split('\n')[position.Line - 1], fault.Excerpt);
    }
}
