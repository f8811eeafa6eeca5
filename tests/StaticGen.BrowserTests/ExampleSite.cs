namespace StaticGen.BrowserTests;

/// <summary>The committed example site.</summary>
public static class ExampleSite
{
    /// <summary>Its folder, site/ of the repository.</summary>
    public static string Folder { get; } = Find();

    /// <summary>One page of each kind.</summary>
    public static TheoryData<string> Pages =>
    [
        "", "uae-kazakhstan-defence/", "uae-kazakhstan-defence/background/", "ports-of-the-gulf/", "desert-water/", "code-and-names/", "فن-الخط/",
        "en/uae-kazakhstan-defence/", "kk/uae-kazakhstan-defence/", "ru/uae-kazakhstan-defence/", "kk/uae-kazakhstan-defence/outlook/", "ru/",
        "background/", "tags/", "tags/طاقة/", "authors/", "archive/2026/", "about/", "404.html",
    ];

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StaticGen.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("not inside the repository"), "site");
    }
}
