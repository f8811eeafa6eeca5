using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StaticGen.Cli.Serve;

/// <summary>Why a request gets no answer.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reason">A line for the person who sees it.</param>
internal sealed record Refusal(int Status, string Reason);

/// <summary>
/// Turns away what no browser of the author sends: other pages on the Web reach this server through that browser too, by a name that
/// resolves to this machine (DNS rebinding) or by a link to it. Headers that name other addresses (X-Forwarded-*) are not looked at.
/// </summary>
/// <param name="names">Names of this machine that are allowed beside <c>localhost</c>, in lower case.</param>
/// <param name="isShared">Other machines may look too: the address that they have reached is then a name of this machine.</param>
internal sealed class RequestGuard(IReadOnlySet<string> names, bool isShared)
{
    /// <returns><c>null</c> when the request may be answered.</returns>
    public Refusal? Check(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Request.Headers);
        if (headers.Host is not [{ } host] || !IsOwn(host, context.Connection.LocalIpAddress))
            return new Refusal(StatusCodes.Status403Forbidden, "This preview is not known by that name. `staticgen serve --allow-host <name>` allows another one.");
        if (headers.Origin.Count > 0 && (headers.Origin is not [{ } origin] || !string.Equals(origin, $"http://{host}", StringComparison.OrdinalIgnoreCase)))
            return new Refusal(StatusCodes.Status403Forbidden, "This preview answers only its own pages.");
        if (!IsFromOwnPage(headers)) return new Refusal(StatusCodes.Status403Forbidden, "This preview answers only its own pages.");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return new Refusal(StatusCodes.Status405MethodNotAllowed, "Only GET and HEAD are answered here.");
        if (headers.ContentLength > 0 || headers.TransferEncoding.Count > 0)
            return new Refusal(StatusCodes.Status413PayloadTooLarge, "A request has no body here.");
        return RequestPath.Of(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget) is null
            ? new Refusal(StatusCodes.Status400BadRequest, "This is not the address of a page.") : null;
    }

    private bool IsOwn(string header, IPAddress? reached)
    {
        var host = new HostString(header).Host.ToLowerInvariant();
        return host is "localhost" or "127.0.0.1" or "[::1]" || host.EndsWith(".localhost", StringComparison.Ordinal) || names.Contains(host)
            || (isShared && reached is not null && IPAddress.TryParse(host, out var address) && address.Equals(reached.IsIPv4MappedToIPv6 ? reached.MapToIPv4() : reached));
    }

    // Fetch Metadata: a link on a page elsewhere may be followed, but nothing of the preview gets into that page. Programs that are no
    // browsers do not say where they come from.
    private static bool IsFromOwnPage(IHeaderDictionary headers)
    {
        var site = headers["Sec-Fetch-Site"];
        if (site.Count == 0) return true;
        return site is ["same-origin" or "none"] || (headers["Sec-Fetch-Mode"] is ["navigate"] && headers["Sec-Fetch-Dest"] is ["document"]);
    }
}
