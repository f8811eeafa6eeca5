using System.Text;
using Microsoft.AspNetCore.Http;

namespace StaticGen.Cli.Serve;

/// <summary>
/// Tells browsers what has changed, as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). Only addresses
/// go over it, never text of the site; what a browser says of itself is only which page it shows.
/// </summary>
/// <param name="files">Files that browsers have.</param>
/// <param name="stopping">The preview ends.</param>
internal sealed class ReloadChannel(ServedFiles files, CancellationToken stopping)
{
    // A connection of a telephone that has left the room ends when nobody takes this.
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(20);

    private TaskCompletionSource _changed = New();

    /// <summary>Something may have changed.</summary>
    /// <returns>Whether a copied file that a browser has is another now.</returns>
    public bool Announce()
    {
        var before = files.Changes;
        files.Look();
        Interlocked.Exchange(ref _changed, New()).SetResult();
        return files.Changes != before;
    }

    /// <summary>Writes events until the browser goes.</summary>
    /// <param name="context">Its request.</param>
    /// <param name="shown">What it shows.</param>
    public async Task Tell(HttpContext context, ShownPage shown)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            while (true)
            {
                // Taken before looking, so that no change falls between.
                var changed = Volatile.Read(ref _changed).Task;
                var news = new StringBuilder();
                foreach (var (name, data) in shown.News()) news.Append("event: ").Append(name).Append("\ndata: ").Append(data).Append("\n\n");
                // A comment keeps the connection when there is nothing to tell, and tells the browser at first that it stands.
                if (news.Length == 0) news.Append(":\n\n");
                await response.WriteAsync(news.ToString(), end.Token);
                await response.Body.FlushAsync(end.Token);
                try
                {
                    await changed.WaitAsync(Pulse, end.Token);
                }
                catch (TimeoutException)
                {
                    // Look again all the same: a file may have been rendered while it was being written.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The browser has gone, or the preview ends.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
