using System.Runtime.CompilerServices;

namespace StaticGen.Tests;

/// <summary>Files of the repository that tests read.</summary>
public static class TestData
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(string file) => Path.Combine(Root, "tests", "StaticGen.Tests", "Data", file);

    // From the test binary upwards: the same for every configuration and output folder.
    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StaticGen.sln"))) folder = folder.Parent;
        return folder?.FullName ?? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
    }
}
