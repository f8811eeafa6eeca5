using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Cli.Serve;

/// <summary>What one look at a source file tells of its content; the default where there is no file.</summary>
internal readonly record struct SourceStamp(long Length, DateTime ModifiedUtc)
{
    public static SourceStamp Of(SourceFile file)
    {
        var info = new FileInfo(file.FullPath);
        return info.Exists ? new SourceStamp(info.Length, info.LastWriteTimeUtc) : default;
    }

    /// <summary>Of the file that is read when the output is rendered; the default where there is none.</summary>
    public static SourceStamp Of(PlannedOutput output) => output switch
    {
        PostPage page => Of(page.Post.Article.File),
        SectionPage page => Of(page.Post.Article.File),
        HomePage { Number: 1, Site.Home: { } home } => Of(home.Article.File),
        CopiedFile file => Of(file.File),
        CleanedImage image => Of(image.File),
        CardImage { Background: { } picture } => Of(picture),
        _ => default,
    };
}
