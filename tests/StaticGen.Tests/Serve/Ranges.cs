using System.Net;

namespace StaticGen.Tests.Serve;

/// <summary>Parts of files, as players of sound and film ask for them: RFC 9110 §14. Safari plays nothing without.</summary>
public sealed class Ranges(Ranges.Preview preview) : IClassFixture<Ranges.Preview>
{
    private const string Content = "0123456789";

    [Theory]
    [InlineData("bytes=0-3", "0-3", "0123")]
    [InlineData("bytes=4-", "4-9", "456789")]
    [InlineData("bytes=9-9", "9-9", "9")]
    [InlineData("bytes=-3", "7-9", "789")]
    // §14.1.2: a last position behind the end stands for the last byte, and so does a suffix that is longer than the file for all of it.
    [InlineData("bytes=7-9999999999", "7-9", "789")]
    [InlineData("bytes=-11", "0-9", Content)]
    [InlineData("bytes=0-", "0-9", Content)]
    // §14.1: names of units have no case.
    [InlineData("Bytes=0-3", "0-3", "0123")]
    public async Task A_part_is_answered(string header, string range, string text)
    {
        using var response = await Get(("Range", header));

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal($"bytes {range}/10", response.Content.Headers.ContentRange!.ToString());
        Assert.Equal("video/mp4", response.Content.Headers.ContentType!.ToString());
        Assert.NotNull(response.Headers.ETag);
        Assert.Equal(text.Length, response.Content.Headers.ContentLength);
        Assert.Equal(text, await Text(response));
    }

    [Theory]
    [InlineData("bytes=10-")]
    [InlineData("bytes=10-12")]
    // §14.1.2: a suffix of no bytes cannot be had.
    [InlineData("bytes=-0")]
    public async Task A_part_behind_the_end_is_refused_with_the_size(string header)
    {
        using var response = await Get(("Range", header));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
        Assert.Equal("bytes */10", response.Content.Headers.ContentRange!.ToString());
        Assert.Equal("", await Text(response));
    }

    [Fact]
    public async Task Of_an_empty_file_there_is_no_part()
    {
        using var response = await preview.Served.Send(HttpMethod.Get, "empty.mp4", ("Range", "bytes=0-"));

        Assert.Equal((HttpStatusCode.RequestedRangeNotSatisfiable, "bytes */0"), (response.StatusCode, response.Content.Headers.ContentRange!.ToString()));
    }

    [Theory]
    [InlineData("lines=0-3")]
    [InlineData("bytes=3-1")]
    [InlineData("bytes=-")]
    [InlineData("bytes=")]
    [InlineData("bytes")]
    [InlineData("bytes=a-b")]
    [InlineData("bytes=0-3-5")]
    [InlineData("bytes=+1-3")]
    [InlineData("bytes=0-99999999999999999999")]
    [InlineData("bytes=99999999999999999999-")]
    // §14.2: a server may answer with the whole, and many parts at once are a way to overwork it (§17.15).
    [InlineData("bytes=0-1,4-5")]
    public async Task What_is_not_understood_is_answered_with_the_whole(string header)
    {
        using var response = await Get(("Range", header));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("bytes", Assert.Single(response.Headers.AcceptRanges));
        Assert.Null(response.Content.Headers.ContentRange);
        Assert.Equal(Content, await Text(response));
    }

    [Fact]
    public async Task A_part_of_another_version_is_not_mixed_in()
    {
        using var whole = await Get();
        var tag = whole.Headers.ETag!.ToString();

        using var same = await Get(("Range", "bytes=0-3"), ("If-Range", tag));
        using var other = await Get(("Range", "bytes=0-3"), ("If-Range", "\"other\""));
        // §13.1.5: the strong comparison, so a weak tag is never the same.
        using var weak = await Get(("Range", "bytes=0-3"), ("If-Range", "W/" + tag));
        using var date = await Get(("Range", "bytes=0-3"), ("If-Range", "Fri, 20 Nov 2026 12:00:00 GMT"));
        using var known = await Get(("Range", "bytes=0-3"), ("If-None-Match", tag));

        Assert.Equal("0123", await Text(same));
        foreach (var response in (HttpResponseMessage[])[other, weak, date])
            Assert.Equal((HttpStatusCode.OK, Content), (response.StatusCode, await Text(response)));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task A_head_has_no_parts()
    {
        // §14.2: "A server MUST ignore a Range header field received with a request method […] for which range handling is not defined".
        using var response = await preview.Served.Send(HttpMethod.Head, "film.mp4", ("Range", "bytes=0-3"));

        Assert.Equal((HttpStatusCode.OK, 10L), (response.StatusCode, response.Content.Headers.ContentLength!.Value));
        Assert.False(response.Content.Headers.Contains("Content-Range"));
    }

    private Task<HttpResponseMessage> Get(params (string Name, string Value)[] headers) => preview.Served.Send(HttpMethod.Get, "film.mp4", headers);

    private static Task<string> Text(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public sealed class Preview : IAsyncLifetime
    {
        private readonly TestSite _site = TestSite.With(WatchedSite.Article("أ"));

        public Served Served { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _site.Write("static/film.mp4", Content);
            _site.Write("static/empty.mp4", "");
            Served = await Served.Start(_site.Folder);
        }

        public async ValueTask DisposeAsync()
        {
            await Served.DisposeAsync();
            _site.Dispose();
        }
    }
}
