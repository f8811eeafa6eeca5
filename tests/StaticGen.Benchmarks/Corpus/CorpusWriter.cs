using System.Text;

namespace StaticGen.Benchmarks.Corpus;

/// <summary>Writes the articles of a site.</summary>
internal static class CorpusWriter
{
    /// <summary>Writes so many articles into the folder, which is made new.</summary>
    /// <returns>Their bytes together.</returns>
    public static long Write(string folder, int count)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var bytes = 0L;
        Parallel.For(0, count, number =>
        {
            var content = Encoding.UTF8.GetBytes(ArticleText.Write(number, count));
            File.WriteAllBytes(Path.Combine(folder, ArticleText.Slug(number) + ".md"), content);
            Interlocked.Add(ref bytes, content.Length);
        });
        return bytes;
    }
}
