using StaticGen.Diagnostics;
using StaticGen.Publishing;

namespace StaticGen.Tests.Publishing;

public sealed class CopyTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    private string Source => Path.Combine(_workspace.Project, "photo.jpg");

    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public void A_copy_has_the_bytes_of_its_source_and_is_made_once(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        File.WriteAllBytes(Source, content);

        Assert.Equal(new PublishResult(Written: 1, Unchanged: 0, Removed: 0, KeptEdited: 0, KeptForeign: 0, BytesWritten: length), Copy());
        Assert.Equal(content, File.ReadAllBytes(_workspace.In("images/photo.jpg")));
        var before = _workspace.Identities();

        Assert.Equal(1, Copy()?.Unchanged);
        Assert.Equal(before, _workspace.Identities());
    }

    [Fact]
    public void A_changed_source_is_copied_anew()
    {
        File.WriteAllText(Source, "old");
        Copy();
        File.WriteAllText(Source, "new");
        Assert.Equal(1, Copy()?.Written);
        Assert.Equal("new", _workspace.Read("images/photo.jpg"));
    }

    [Fact]
    public void A_source_that_cannot_be_read_is_named()
    {
        _workspace.Publish(("index.html", "home"));
        var before = _workspace.Identities();
        using (var publisher = Publisher.Open(_workspace.Options, new DiagnosticBag()))
        {
            var thrown = Assert.Throws<PublishException>(() => publisher.StageCopy("images/photo.jpg", Source));
            Assert.Equal(PublishFailure.InputOutput, thrown.Failure);
            Assert.Equal($"cannot read `{Source}`: the file or its folder is not there", thrown.Diagnostic.Message);
            Assert.Same(thrown, Assert.Throws<PublishException>(() => publisher.Commit()));
        }

        Assert.Equal(before, _workspace.Identities());
    }

    private PublishResult? Copy()
    {
        using var publisher = Publisher.Open(_workspace.Options, new DiagnosticBag());
        publisher.StageCopy("images/photo.jpg", Source);
        return publisher.Commit();
    }
}
