using Spectre.Console;
using StaticGen.Diagnostics;

namespace StaticGen.Cli.Terminal;

/// <summary>A bar for builds that take longer than a second, while a person watches.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    public static T Run<T>(CommandOutput output, BuildProfile profile, Func<T> build)
    {
        if (!output.Terminal.IsInteractive || output.IsQuiet || output.Format != OutputFormat.Text) return build();
        var work = Task.Run(build);
        if (!Finished(work, Delay))
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output.Terminal.Out) });
            console.Progress().AutoClear(true).HideCompleted(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .Start(context =>
                {
                    var task = context.AddTask("Rendering", maxValue: 1);
                    while (!Finished(work, Tick))
                    {
                        if (profile.Total > 0) task.Value = (double)profile.Done / profile.Total;
                    }
                });
        }

        return work.GetAwaiter().GetResult();
    }

    // A fault is thrown where the result is taken, as itself.
    private static bool Finished(Task work, TimeSpan wait) => Task.WaitAny([work], wait) >= 0;
}
