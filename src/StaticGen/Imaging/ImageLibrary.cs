using System.Runtime.InteropServices;
using NetVips;

namespace StaticGen.Imaging;

/// <summary>
/// libvips, which reads and writes images and draws text. It stands beside the tool in a file of its own, and is loaded when the first image
/// has to be made. One that the machine may have is left alone: another version makes other bytes.
/// </summary>
public static class ImageLibrary
{
    /// <summary>The release whose bytes are kept from build to build: part of the key of everything made.</summary>
    public const string Release = "8.18.7";

    private static readonly Lazy<string?> File = new(Find);
    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Is its file there, and has nobody found yet that it cannot be used? Says so without loading it.</summary>
    public static bool IsPresent => File.Value is not null && (!Loaded.IsValueCreated || Loaded.Value);

    /// <summary>Can it be used? Loads it at the first time. Any thread.</summary>
    public static bool IsAvailable => Loaded.Value;

    /// <summary>The release that was loaded, such as <c>8.18.7</c>; <c>null</c> when it cannot be used.</summary>
    public static string? Version => IsAvailable ? $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}" : null;

    private static string FileName =>
        OperatingSystem.IsWindows() ? "libvips-42.dll" : OperatingSystem.IsMacOS() ? "libvips.42.dylib" : "libvips.so.42";

    // Where the runtime looks for what comes with packages; native code has its libraries beside it.
    private static string? Find()
    {
        var folders = (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Append(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(System.IO.File.Exists);
    }

    private static bool Load()
    {
        if (File.Value is not { } file) return false;
        try
        {
            // Under the runtime a package's own initializer loads the library. Native code would run it at every start, so there it is left
            // out: LateImageLibrary.xml.
            if (!ModuleInitializer.VipsInitialized && ModuleInitializer.Exception is null)
            {
                var library = NativeLibrary.Load(file);
                NativeLibrary.SetDllImportResolver(typeof(Image).Assembly, (_, _, _) => library);
                if (!NetVips.NetVips.Init()) return false;
            }
            else if (!ModuleInitializer.VipsInitialized)
            {
                return false;
            }

            SetUp();
            return true;
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or TypeInitializationException or VipsException)
        {
            // A library for another machine, or one that lacks another library.
            return false;
        }
    }

    private static void SetUp()
    {
        // Several images are made at a time, each by one thread: what a thread gets to do then decides over no byte.
        NetVips.NetVips.Concurrency = 1;
        // Nothing is asked for twice.
        Cache.Max = 0;
        // Vector code rounds otherwise than plain code, and each kind of processor has its own.
        NetVips.NetVips.Vector = false;
        // What it finds odd in a file it would write to the terminal.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning | Enums.LogLevelFlags.Info | Enums.LogLevelFlags.Debug, static (_, _, _) => { });
        // Decoders that nobody has hardened against hostile files.
        NetVips.NetVips.BlockUntrusted = true;
    }
}
