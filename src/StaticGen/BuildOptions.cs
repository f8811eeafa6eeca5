namespace StaticGen;

/// <summary>What a caller may ask of a build. Paths are folders of the machine; everything else is in staticgen.yaml.</summary>
public sealed record BuildOptions
{
    /// <summary>The site's folder, with staticgen.yaml and content/.</summary>
    public required string Source { get; init; }

    /// <summary>Where the site is written.</summary>
    public required string Output { get; init; }

    /// <summary>The instant of the build. What is dated later is not published. The engine reads no clock of its own.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// A day or time that stands for <see cref="Now"/>, as dates are written in front matter; without an offset in the site's time zone.
    /// </summary>
    public string? AsOf { get; init; }

    /// <summary>Takes the place of the configuration's base-url.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Drafts are published too.</summary>
    public bool Drafts { get; init; }

    /// <summary>Articles dated after <see cref="Now"/> are published too.</summary>
    public bool Future { get; init; }

    /// <summary>False: there are no social cards, whatever staticgen.yaml says.</summary>
    public bool HasCards { get; init; } = true;

    /// <summary>Threads that render; at least 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>A site without any article or page is not an error.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>Files in the output folder that staticgen did not write may be overwritten where an output goes.</summary>
    public bool Force { get; init; }

    /// <summary>The file that gets the list of what the build changed in the output folder; <c>null</c> for none.</summary>
    public string? ChangeListFile { get; init; }

    /// <summary>The file that gets the instant of the site's next change; <c>null</c> for none.</summary>
    public string? NextChangeFile { get; init; }

    /// <summary>The user's home folder, never an output folder; <c>null</c> when there is none.</summary>
    public string? HomeFolder { get; init; }

    /// <summary>Where a large site keeps texts that its lists need, in a file without a name; <c>null</c>: in memory.</summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>Where a build leaves word for the next one of what it was made of; <c>null</c>: nowhere, and every build renders every page.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>False: as on a machine without libvips. Images stay as they are.</summary>
    public bool UsesImageLibrary { get; init; } = true;

    /// <summary>Named to a second build that has to wait for this one.</summary>
    public int ProcessId { get; init; } = Environment.ProcessId;
}
