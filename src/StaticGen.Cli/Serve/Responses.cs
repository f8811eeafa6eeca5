using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using StaticGen.Planning;

namespace StaticGen.Cli.Serve;

/// <summary>Writes responses: length, type, validator, and a body where the method wants one.</summary>
internal static class Responses
{
    public static Task Text(HttpContext context, int status, string text) => Bytes(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status; with 200 a validator may turn it into 304.</param>
    /// <param name="type">The media type.</param>
    /// <param name="body">The whole body.</param>
    /// <param name="tag">The entity tag, with its quotes.</param>
    public static async Task Bytes(HttpContext context, int status, string type, ReadOnlyMemory<byte> body, string? tag = null)
    {
        var response = context.Response;
        if (status == StatusCodes.Status200OK && tag is not null)
        {
            response.Headers.ETag = tag;
            if (IsKnown(context.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = status;
        response.ContentType = type;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>A file as it is on disk, or the part of it that is asked for: players of sound and film do.</summary>
    public static async Task File(HttpContext context, CopiedFile file, ServedFiles served)
    {
        var (request, response) = (context.Request, context.Response);
        var stamp = SourceStamp.Of(file.File);
        if (stamp == default)
        {
            // It was deleted a moment ago; the next snapshot knows.
            await Text(context, StatusCodes.Status404NotFound, "This file is gone.");
            return;
        }

        served.Add(file, stamp);
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{stamp.Length:x}-{stamp.ModifiedUtc.Ticks:x}\"");
        response.Headers.ETag = tag;
        response.Headers.AcceptRanges = "bytes";
        if (IsKnown(request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentTypes.Of(file.Path.OutputFile);
        var (start, length) = (0L, stamp.Length);
        var isWhole = request.Headers.IfRange.Count > 0 && request.Headers.IfRange != tag;
        // RFC 9110 §14.2: only a GET has ranges.
        if (!isWhole && HttpMethods.IsGet(request.Method) && ByteRange.Of(request.Headers.Range, stamp.Length) is { } range)
        {
            (start, length) = range;
            if (length == 0)
            {
                response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{stamp.Length}");
                response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
                response.ContentLength = 0;
                return;
            }

            response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {start}-{start + length - 1}/{stamp.Length}");
            response.StatusCode = StatusCodes.Status206PartialContent;
        }

        response.ContentLength = length;
        if (HttpMethods.IsGet(request.Method) && length > 0) await response.SendFileAsync(file.File.FullPath, start, length, context.RequestAborted);
    }

    // RFC 9110 §13.1.2: the weak comparison.
    private static bool IsKnown(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.Any(known => known is not null && (known.Trim() == "*" || known.Split(',').Any(one => one.Trim() is var own && (own == tag || own == "W/" + tag))));
}
