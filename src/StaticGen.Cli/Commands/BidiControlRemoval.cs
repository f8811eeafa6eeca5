using System.Text;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Cli.Commands;

/// <summary><c>check --fix</c>: takes stray direction controls out of the files they were found in, and changes nothing else.</summary>
internal static class BidiControlRemoval
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Paths of the files, relative to the site's folder, and how many characters were taken out of each.</returns>
    /// <exception cref="IOException">A file cannot be written; it is then as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static IReadOnlyList<(string Path, int Count)> Run(IEnumerable<Diagnostic> found, string source)
    {
        var files = found.Where(d => d.Code == DiagnosticCodes.StrayBidiControl || d.Code == DiagnosticCodes.BidiControl)
            .Select(d => d.Position?.Path ?? "").Where(path => path.StartsWith("content/", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);
        return [.. files.Select(path => (path, Clean(Path.Combine(source, path))))];
    }

    private static int Clean(string file)
    {
        // The file itself, where a link leads to it.
        file = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
        var text = Utf8.GetString(File.ReadAllBytes(file));
        var removed = 0;
        // Of three marks in a row one is left, and what is left is looked at again.
        while (BidiControls.FindStray(text) is { Count: > 0 } stray)
        {
            var clean = new StringBuilder(text);
            for (var i = stray.Count - 1; i >= 0; i--) clean.Remove(stray[i], 1);
            removed += stray.Count;
            text = clean.ToString();
        }

        // Beside it first, so that the file is whole at every moment.
        var beside = file + ".staticgen-fix";
        File.WriteAllBytes(beside, Utf8.GetBytes(text));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(beside, File.GetUnixFileMode(file));
        File.Move(beside, file, overwrite: true);
        return removed;
    }
}
