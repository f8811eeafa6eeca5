using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Reading;

namespace StaticGen;

/// <summary>The configuration of a site that changes.</summary>
/// <param name="Text">Tells one version of the file from another.</param>
/// <param name="Used">What counts: the file as it is, or as it last was without an error; <c>null</c> when it could never be read.</param>
/// <param name="IsGood">Whether <paramref name="Used"/> has no error.</param>
/// <param name="Diagnostics">The faults of the file as it is.</param>
internal sealed record LiveConfig(UInt128? Text, SiteConfig? Used, bool IsGood, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <returns><paramref name="before"/> when the file is the same.</returns>
    public static LiveConfig Read(BuildOptions options, LiveConfig? before)
    {
        var text = SiteConfigFile.VersionOf(options.Source);
        if (before is not null && before.Text == text) return before;
        var diagnostics = new DiagnosticBag();
        var config = Generator.ConfigOf(options, diagnostics);
        var isGood = config is not null && !diagnostics.HasErrors;
        return !isGood && before?.IsGood is true
            ? new LiveConfig(text, before.Used, IsGood: true, diagnostics.ToSorted())
            : new LiveConfig(text, config ?? before?.Used, isGood, diagnostics.ToSorted());
    }
}
