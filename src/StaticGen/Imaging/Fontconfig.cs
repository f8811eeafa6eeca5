using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using NetVips;

namespace StaticGen.Imaging;

/// <summary>What libvips finds fonts with, in the same process.</summary>
internal static class Fontconfig
{
    // Outlines as they are: hints would make letters wider or narrower than their sizes say.
    private const string Configuration = """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
        <fontconfig>
          <match target="font">
            <edit name="hinting" mode="assign"><bool>false</bool></edit>
            <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
            <edit name="antialias" mode="assign"><bool>true</bool></edit>
            <edit name="rgba" mode="assign"><const>none</const></edit>
          </match>
        </fontconfig>
        """;

    private static readonly Lock Registering = new();
    private static readonly Dictionary<UInt128, string> Registered = [];

    /// <summary>Makes fonts known, for as long as the process lives; a second time it does nothing.</summary>
    /// <param name="fonts">The fonts.</param>
    /// <param name="cache">Where their files are put.</param>
    /// <returns>The names of their families, in order, separated by commas.</returns>
    public static string Register(IReadOnlyList<CardFont> fonts, ImageCache cache)
    {
        lock (Registering)
        {
            if (Registered.Count == 0) Configure(cache);
            foreach (var font in fonts)
            {
                var key = ImageCache.Key(XxHash128.HashToUInt128(font.OpenType.Span), "font");
                if (Registered.TryGetValue(key, out var path))
                {
                    // Another site's folder may be gone by now, and its fonts with it.
                    if (!File.Exists(path)) Restore(path, font.OpenType.Span);
                    continue;
                }

                path = cache.Get(key, () => font.OpenType.ToArray());
                // Drawing with a font file is how libvips is told of it.
                using var _ = Image.Text("|", font: font.Family, fontfile: path);
                Registered.Add(key, path);
            }
        }

        return string.Join(',', fonts.Select(font => font.Family).Distinct(StringComparer.Ordinal));
    }

    private static void Configure(ImageCache cache)
    {
        var configuration = Encoding.UTF8.GetBytes(Configuration);
        Set("FONTCONFIG_FILE", cache.Get(ImageCache.Key(XxHash128.HashToUInt128(configuration), "fonts.conf"), () => configuration));
        // Pango asks it for the language of letters that are not of the text's own script.
        Set("PANGO_LANGUAGE", "en");
    }

    private static void Restore(string path, ReadOnlySpan<byte> font)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, font);
    }

    // What .NET sets in its environment, libraries in C do not see.
    private static void Set(string name, string value)
    {
        if (OperatingSystem.IsWindows()) _ = PutEnvironment(C(name), C(value));
        else _ = SetEnvironment(C(name), C(value), 1);

        static byte[] C(string text) => Encoding.UTF8.GetBytes(text + '\0');
    }

    [DllImport("libc", EntryPoint = "setenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironment(byte[] name, byte[] value, int overwrite);

    [DllImport("ucrtbase", EntryPoint = "_putenv_s")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int PutEnvironment(byte[] name, byte[] value);
}
