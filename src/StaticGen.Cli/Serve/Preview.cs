using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using StaticGen.Planning;

namespace StaticGen.Cli.Serve;

/// <summary>One request → one response.</summary>
internal sealed class Preview(PreviewPages pages, RequestGuard guard, ServedFiles files, StatusPage status, ReloadChannel channel)
{
    /// <summary>Below it is what the preview itself needs; a site has no such folder.</summary>
    public const string OwnFolder = "-staticgen/";

    public async Task Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        try
        {
            if (guard.Check(context) is { } refusal)
            {
                if (refusal.Status == StatusCodes.Status405MethodNotAllowed) headers.Allow = "GET, HEAD";
                // Nobody reads the body that may follow.
                headers.Connection = "close";
                await Responses.Text(context, refusal.Status, refusal.Reason);
                return;
            }

            var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            var path = RequestPath.Of(target)!;
            if (!await TryAnswerOwn(context, path, target)) await AnswerPage(context, path);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser has gone on.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            // A bug of ours must end neither the preview nor in silence.
            await Responses.Text(context, StatusCodes.Status500InternalServerError, $"internal error: {e.GetType().Name}: {e.Message}");
        }
    }

    private async Task<bool> TryAnswerOwn(HttpContext context, string path, string target)
    {
        var folder = pages.BasePath + OwnFolder;
        if (!path.StartsWith(folder, StringComparison.Ordinal)) return false;
        switch (path[folder.Length..])
        {
            case "events":
                var since = int.TryParse(RequestPath.Query(target, "since"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : int.MaxValue;
                await channel.Tell(context, new ShownPage(pages, files, status, ShownPath(target), RequestPath.Query(target, "mark") ?? "", since));
                return true;
            case "status":
                await Responses.Bytes(context, StatusCodes.Status200OK, ContentTypes.Html, status.Document(ShownPath(target)));
                return true;
            case var file when ClientFiles.Find(file) is { } client:
                await Responses.Bytes(context, StatusCodes.Status200OK, ContentTypes.Of(file), client);
                return true;
            default:
                return false;
        }
    }

    // The path as the browser's location has it: encoded once more as a parameter.
    private static string ShownPath(string target) => RequestPath.Query(target, "page") is { } page && RequestPath.Of(page) is { } path ? path : "/";

    private async Task AnswerPage(HttpContext context, string path)
    {
        switch (pages.Find(path))
        {
            case PageAnswer { Page: var page, IsFound: var isFound }:
                var type = ContentTypes.Of(page.Output.Path.OutputFile);
                if (page.Output is CleanedImage) files.Add(page.Output, SourceStamp.Of(page.Output));
                var bytes = type == ContentTypes.Html ? ReloadScript.Into(page, pages.Current!.Snapshot.Site.Urls.BasePath, files.Changes) : page.Bytes;
                await Responses.Bytes(context, isFound ? StatusCodes.Status200OK : StatusCodes.Status404NotFound, type, bytes, $"\"{page.Hash}\"");
                break;
            case FileAnswer { File: var file }:
                await Responses.File(context, file, files);
                break;
            case RedirectAnswer { Location: var location }:
                context.Response.Headers.Location = location + context.Request.QueryString;
                await Responses.Text(context, StatusCodes.Status302Found, "");
                break;
            case NothingAnswer { IsFound: var isThere }:
                await Responses.Bytes(context, isThere ? StatusCodes.Status500InternalServerError : StatusCodes.Status404NotFound, ContentTypes.Html,
                    ReloadScript.Alone(pages.Current?.Snapshot.Site.Urls.BasePath ?? "/", files.Changes));
                break;
        }
    }
}
