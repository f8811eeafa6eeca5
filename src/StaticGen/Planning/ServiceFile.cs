using StaticGen.Configuration;

namespace StaticGen.Planning;

/// <summary>A file of the site as a whole for machines: hosts, browsers, programs that read pages.</summary>
public sealed record ServiceFile(ServiceFileKind Kind) : PlannedOutput
{
    public override SitePath Path => new(Kind switch
    {
        ServiceFileKind.Redirects => "_redirects",
        ServiceFileKind.NoJekyll => ".nojekyll",
        ServiceFileKind.Cname => "CNAME",
        // RFC 9116 §3.
        ServiceFileKind.SecurityTxt => ".well-known/security.txt",
        ServiceFileKind.WebAppManifest => "manifest.webmanifest",
        ServiceFileKind.LlmsTxt => "llms.txt",
        _ => throw new InvalidOperationException($"no path for {Kind}"),
    });

    public override string Source => Kind switch
    {
        ServiceFileKind.Redirects => "the setting `host.redirects`",
        ServiceFileKind.NoJekyll => "the setting `host.nojekyll`",
        ServiceFileKind.Cname => "the setting `host.cname`",
        ServiceFileKind.SecurityTxt => "the setting `security-txt`",
        ServiceFileKind.WebAppManifest => "the setting `web-app`",
        _ => "the setting `llms-txt`",
    };

    /// <summary>Those that the configuration asks for.</summary>
    internal static IEnumerable<ServiceFile> Plan(SiteConfig config, DateTimeOffset now)
    {
        if (config.Host.Redirects == RedirectForm.File) yield return new ServiceFile(ServiceFileKind.Redirects);
        if (config.Host.NoJekyll) yield return new ServiceFile(ServiceFileKind.NoJekyll);
        if (config.Host.Cname is not null) yield return new ServiceFile(ServiceFileKind.Cname);
        if (config.Security?.Expires.Value > now) yield return new ServiceFile(ServiceFileKind.SecurityTxt);
        if (config.WebApp is not null) yield return new ServiceFile(ServiceFileKind.WebAppManifest);
        if (config.LlmsTxt) yield return new ServiceFile(ServiceFileKind.LlmsTxt);
    }
}

public enum ServiceFileKind
{
    Redirects,
    NoJekyll,
    Cname,
    SecurityTxt,
    WebAppManifest,
    LlmsTxt,
}
