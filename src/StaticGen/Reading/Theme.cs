using System.Collections.Frozen;
using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>A file of the theme.</summary>
/// <param name="Name">Relative to templates/, with <c>/</c>: <c>layouts/base.sbn-html</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="IsOverride">True when the site's own file took the place of the theme's, or the theme has none of that name.</param>
public sealed record ThemeFile(string Name, ReadOnlyMemory<byte> Content, bool IsOverride);

/// <summary>The default theme with the site's own files of the same relative name in place of it.</summary>
public sealed class Theme
{
    private const string ResourcePrefix = "templates/";
    /// <summary>Stands before the name of a strings file of the site, which does not replace the theme's.</summary>
    public const string OwnStringsPrefix = "site:";

    private const long MaxFileSize = 1024 * 1024;

    private readonly FrozenDictionary<string, ThemeFile> _files;

    private readonly Lazy<FontCoverage?> _fonts;

    private Theme(IEnumerable<ThemeFile> files)
    {
        _files = files.ToFrozenDictionary(file => file.Name, StringComparer.Ordinal);
        _fonts = new Lazy<FontCoverage?>(() => FontCoverage.Of(this));
    }

    /// <summary>The characters its fonts have; <c>null</c> when it declares none.</summary>
    public FontCoverage? Fonts => _fonts.Value;

    /// <summary>All files, in ordinal order.</summary>
    public IEnumerable<ThemeFile> Files => _files.Values.OrderBy(file => file.Name, StringComparer.Ordinal);

    public ThemeFile? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>A text file of the theme under its path in the site, <c>templates/…</c>; <c>null</c> when there is none or it is not UTF-8.</summary>
    public SourceText? ReadText(string name) =>
        Find(name) is { } file ? SourceText.Decode(ResourcePrefix + name, file.Content.Span, new DiagnosticBag()) : null;

    /// <summary>The theme that staticgen carries.</summary>
    public static Theme Default { get; } = new(Embedded());

    /// <summary>The default theme under the site's templates/. A file equal to the theme's is no override.</summary>
    public static Theme Load(IReadOnlyList<SourceFile> overrides, DiagnosticBag diagnostics)
    {
        if (overrides.Count == 0) return Default;
        var files = Default._files.Values.ToDictionary(file => file.Name, StringComparer.Ordinal);
        foreach (var file in overrides)
        {
            var name = file.Path[ResourcePrefix.Length..];
            if (name.Split('/').Any(segment => segment.StartsWith('.'))) continue;
            if (!IsUsed(name))
            {
                diagnostics.Add(DiagnosticCodes.UnexpectedFile, SourcePosition.File(file.Path), $"`{file.Path}` is not used",
                    "templates end in .sbn-html; assets belong in templates/assets/, UI strings in templates/strings/");
                continue;
            }

            var isText = !name.StartsWith("assets/", StringComparison.Ordinal);
            if (SourceFiles.ReadBytes(file, isText ? MaxFileSize : long.MaxValue, diagnostics) is not { } content) continue;
            if (files.TryGetValue(name, out var original) && original.Content.Span.SequenceEqual(content)) continue;
            if (original is null && name.EndsWith(".sbn-html", StringComparison.Ordinal) && Suggestion.Nearest(name, Default._files.Keys) is { } near)
            {
                diagnostics.Add(DiagnosticCodes.UnexpectedFile, SourcePosition.File(file.Path), $"the theme has no `{name}`",
                    $"to replace the theme's file call it `{near}`; for a template of your own choose a name less like it");
            }

            // Strings stay apart: a site's file adds to the theme's, key by key.
            if (name.StartsWith("strings/", StringComparison.Ordinal)) name = OwnStringsPrefix + name;
            files[name] = new ThemeFile(name, content, IsOverride: true);
        }

        return new Theme(files.Values);
    }

    private static bool IsUsed(string name) =>
        name.EndsWith(".sbn-html", StringComparison.Ordinal) || name.StartsWith("assets/", StringComparison.Ordinal)
        || name.StartsWith("strings/", StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal);

    private static IEnumerable<ThemeFile> Embedded()
    {
        var assembly = typeof(Theme).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var name = resource.Replace('\\', '/');
            if (!name.StartsWith(ResourcePrefix, StringComparison.Ordinal)) continue;
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return new ThemeFile(name[ResourcePrefix.Length..], content, IsOverride: false);
        }
    }
}
