namespace StaticGen.Languages;

/// <summary>Where text without markup gets a direction mark when its first letter misleads (docs/configuration.md, <c>plain-text-marks</c>).</summary>
public enum PlainTextMarking
{
    /// <summary>In titles, descriptions, labels and feeds.</summary>
    All,

    /// <summary>In the page's title alone.</summary>
    Title,

    /// <summary>Nowhere.</summary>
    Off,
}
