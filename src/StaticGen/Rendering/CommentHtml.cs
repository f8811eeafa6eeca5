using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>A reader's comment, printed.</summary>
/// <param name="Id">Its anchor on the page: <c>comment-1</c>, <c>comment-1-2</c> for a reply.</param>
/// <param name="Comment">What was written.</param>
/// <param name="Html">Its text.</param>
/// <param name="Replies">Answers to it, oldest first.</param>
public sealed record CommentView(string Id, Comment Comment, string Html, IReadOnlyList<CommentView> Replies);

/// <summary>The comments of one article as HTML. Their text comes from strangers: plain CommonMark without HTML and images.</summary>
public sealed class CommentHtml(IReadOnlyList<CommentView> comments)
{
    public IReadOnlyList<CommentView> Comments { get; } = comments;

    public static CommentHtml Print(Article article, MarkdownPrinter printer, BidiStyle bidi) =>
        new(article.FrontMatter.Comments ? Print(article.Comments, "comment", printer, new MarkdownStyle { IsComment = true, Bidi = bidi }) : []);

    private static string Print(string text, MarkdownPrinter printer, MarkdownStyle style)
    {
        try
        {
            return printer.Print(MarkdownParser.ParseCommonMark(text), style);
        }
        catch (MarkdownLimitException)
        {
            return $"<p>{HtmlText.Escape(text)}</p>";
        }
    }

    private static List<CommentView> Print(IReadOnlyList<Comment> comments, string prefix, MarkdownPrinter printer, MarkdownStyle style) =>
        [.. comments.Select((comment, i) =>
        {
            var id = $"{prefix}-{i + 1}";
            return new CommentView(id, comment, Print(comment.Text, printer, style), Print(comment.Replies, id, printer, style));
        })];
}
