namespace StaticGen.Diagnostics;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode TemplateSyntax = Error("SG0501", "a template cannot be read",
        "The code between `{{` and `}}` does not follow the template language: a block without its `end`, an `end` without its block, "
        + "an operator without a value. No page that uses the template can be written. The language is described in docs/templates.md.");

    public static readonly DiagnosticCode UnknownVariable = Error("SG0502", "a template uses a variable that does not exist",
        "Only `site`, `page` and the variables of the page's kind are there, and those the template itself has set. Printing nothing "
        + "would hide a slip of the pen, so an unknown name is an error. docs/templates.md lists the variables of every kind of page.");

    public static readonly DiagnosticCode UnknownFunction = Error("SG0503", "a template calls a function that does not exist",
        "docs/templates.md lists the functions. Those of Scriban that depend on the machine, on chance or on the time of day, or that run text as "
        + "a template, are not there.");

    public static readonly DiagnosticCode UnknownMember = Error("SG0504", "a template uses a member that does not exist",
        "Every value has a fixed set of members, listed in docs/templates.md. One without a value is `null`; one that does not exist is an "
        + "error. The members of `params` are the author's own: there any name may be used, and is `null` where an article does not have it.");

    public static readonly DiagnosticCode MemberOfNull = Error("SG0505", "a template uses a member of something that has no value",
        "The value before the dot is `null` on this page: an article without an image has no `article.image.url`. Ask first, with "
        + "`{{ if article.image }}`, or write `article.image?.url`, which is `null` as well.");

    public static readonly DiagnosticCode TemplateNotFound = Error("SG0506", "a template does not exist",
        "Templates are named by their path below templates/, with `/` and without `.sbn-html`: `include 'partials/card'`. "
        + "`staticgen templates list` shows all there are.");

    public static readonly DiagnosticCode TemplateCycle = Error("SG0507", "templates include or wrap each other without end",
        "A template may include itself, for comments below comments say, as long as it ends: 50 templates deep is the limit. A layout may "
        + "not, directly or not, be its own layout.");

    public static readonly DiagnosticCode TemplateTooDeep = Error("SG0508", "a template is nested too deeply",
        "Blocks, expressions, includes and calls may be nested, but not without limit, lest a slip bring down the whole build. Put inner parts into "
        + "templates of their own, or set variables for them first.");

    public static readonly DiagnosticCode TooManyRounds = Error("SG0509", "a loop in a template has too many rounds",
        "A loop, with the loops inside it, may have a million rounds. More is most likely a loop whose end is never reached.");

    public static readonly DiagnosticCode TemplateTooSlow = Error("SG0510", "a page takes too long to write",
        "A page may take ten seconds; most take less than a thousandth of one. The place named is where the template was when the time was up, often a "
        + "loop inside a loop over all articles.");

    public static readonly DiagnosticCode OutputTooLarge = Error("SG0511", "a template writes too much",
        "A page may have 20 MB. It is not cut short, since a page that ends in the middle is worse than none. Spread lists over several pages.");

    public static readonly DiagnosticCode ReadOnlyValue = Error("SG0512", "a template changes what it may only read",
        "Pages are written at the same time and in any order, from the same data, so templates cannot change it. The names of functions and of the "
        + "page's variables cannot be set either. Give the new value a name of its own.");

    public static readonly DiagnosticCode FunctionArguments = Error("SG0513", "a function is called with the wrong values",
        "There are too many or too few, one is of the wrong type, or a named one is not known. docs/templates.md says what each "
        + "function takes.");

    public static readonly DiagnosticCode WrongValue = Error("SG0514", "a value is of the wrong type for what a template does with it",
        "Only lists can be gone through with `for`, only numbers multiplied, only functions called. docs/templates.md says of what type each "
        + "value is.");

    public static readonly DiagnosticCode NotPrintable = Error("SG0515", "a template prints something that is not text",
        "An article, a date or a function has no single text. Print one of its members, or use a function that makes text of it: "
        + "`{{ article.title }}`, `{{ date article.date }}`.");

    public static readonly DiagnosticCode UnsafePlace = Error("SG0516", "a template prints a value where escaping cannot make it safe",
        "Values are escaped for text and for attributes in quotes. Inside a tag, in an attribute without quotes, in `on…` and `style` attributes, in "
        + "scripts, style sheets and comments that is not enough: an article could change what the page does. Put the attribute in quotes, move the value into a `data-` "
        + "attribute, or, in a script, write `{{ value | json }}`. Where the value is certain to be harmless, `{{ value | raw }}` says so.");

    public static readonly DiagnosticCode UncertainPlace = Error("SG0517", "the branches of a template end in different places of the HTML",
        "After an `if`, a `case` or a loop the page must be in one and the same place of the HTML, whichever way it went, else values after it cannot "
        + "be escaped rightly. One branch opens a tag, a quote or a comment that the other does not. Open and close it within the branch, or outside all of them.");

    public static readonly DiagnosticCode StatementNotOffered = Error("SG0518", "a template uses a statement that is not offered",
        "`with` and `import` would hide functions behind members of the same name, and `tablerow` writes HTML of its own. Write the object before each "
        + "member, and the rows with `for`.");

    public static readonly DiagnosticCode LayoutMisplaced = Error("SG0519", "`layout` is called where it cannot be",
        "A page template or a layout names its layout once, on its first line. An included template has none: it is a piece of the page.");

    public static readonly DiagnosticCode TemplateFailed = Error("SG0520", "a template failed",
        "The template asked for something that cannot be done. The message says what, the position where.");

    private static DiagnosticCode[] Templates =>
    [
        TemplateSyntax, UnknownVariable, UnknownFunction, UnknownMember, MemberOfNull, TemplateNotFound, TemplateCycle, TemplateTooDeep, TooManyRounds,
        TemplateTooSlow, OutputTooLarge, ReadOnlyValue, FunctionArguments, WrongValue, NotPrintable, UnsafePlace, UncertainPlace, StatementNotOffered,
        LayoutMisplaced, TemplateFailed,
    ];
}
