namespace StaticGen.Diagnostics;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode UnknownCommentKey = Error("SG0801", "unknown key in a comment",
        "A comment has `author`, `date`, `text` and `replies`. Anything else, such as the sender's address, has no place in a file that is "
        + "published, and is not shown. Delete the line.");

    public static readonly DiagnosticCode CommentTooLong = Error("SG0802", "a comment is too long",
        "The text of a comment may have 20,000 characters. Shorten it, or make an article of it.");

    public static readonly DiagnosticCode RepliesTooDeep = Error("SG0803", "replies are nested too deeply",
        "Replies may answer replies, eight levels deep; further down no screen has room. Move the reply up to the comment above.");

    public static readonly DiagnosticCode CommentsNotAList = Error("SG0804", "a comments file has no comments",
        "The file is a list of comments, each beginning with `- author: …`, or one comment, beginning with `author: …`. Write "
        + "one, or delete the file.");

    public static readonly DiagnosticCode CommentLink = Warning("SG0805", "a link in a comment is not made",
        "Comments come from readers, so only links to whole web addresses are made in them: http, https, mailto and tel. Any other address, "
        + "such as `javascript:` or a path, is printed as its text alone. Write the whole address, or leave it as it is.");

    private static DiagnosticCode[] Comments => [UnknownCommentKey, CommentTooLong, RepliesTooDeep, CommentsNotAList, CommentLink];
}
