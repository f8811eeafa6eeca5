using System.Text;
using StaticGen.Diagnostics;
using StaticGen.Publishing;

namespace StaticGen.Tests.Publishing;

public sealed class LockTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_second_build_is_turned_away_and_told_by_whom()
    {
        using (Publisher.Open(_workspace.Options with { ProcessId = 4711 }, new DiagnosticBag()))
        {
            var thrown = Assert.Throws<PublishException>(() => _workspace.Publish(("index.html", "home")));
            Assert.Equal(PublishFailure.Locked, thrown.Failure);
            Assert.Equal("another build (process 4711) is writing to `site`", thrown.Diagnostic.Message);
        }

        _workspace.Publish(("index.html", "home"));
    }

    [Fact]
    public async Task A_second_build_waits_for_the_first()
    {
        var first = Publisher.Open(_workspace.Options, new DiagnosticBag());
        var second = Task.Run(
            () => Workspace.Publish(_workspace.Options with { LockPatience = TimeSpan.FromMinutes(1) }, ("index.html", "second")),
            TestContext.Current.CancellationToken);
        first.Stage("index.html", "first"u8);
        first.Commit();
        first.Dispose();

        Assert.Equal(1, (await second).Result.Written);
        Assert.Equal("second", _workspace.Read("index.html"));
    }

    [Fact]
    public void The_lock_of_a_dead_build_does_not_count()
    {
        _workspace.Write(".staticgen/lock", "");
        _workspace.Write(".staticgen/lock-owner", "4711");
        _workspace.Write(".staticgen/staging/1", "half a fi");

        _workspace.Publish(("index.html", "home"));

        Assert.Equal(["index.html: home"], _workspace.Pages());
    }

    [Fact]
    public void Fifty_builds_at_once_leave_the_site_of_one_of_them()
    {
        var patient = _workspace.Options with { LockPatience = TimeSpan.FromMinutes(1) };
        Parallel.For(0, 50, new ParallelOptions { MaxDegreeOfParallelism = 10 }, i =>
        {
            using var publisher = Publisher.Open(patient, new DiagnosticBag());
            for (var page = 0; page < 10; page++) publisher.Stage($"{i % 3}/{page}.html", Encoding.UTF8.GetBytes($"{i}"));
            if (i % 5 > 0) Assert.NotNull(publisher.Commit());
        });

        Assert.Single(_workspace.Pages().Select(page => page[(page.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Distinct());
        Assert.Equal(10, _workspace.Pages().Length);
        Assert.Equal(11, Workspace.Tree(_workspace.Site).Length);
    }
}
