using System.Collections.Concurrent;
using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Observed;
using Infra.Supervisors;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>Shows the progress of each supervisor on standard error, but only on a terminal.</summary>
internal static class FetchProgressBar
{
    public static async Task<IReadOnlyList<SupervisorReading>?> ShowAsync(
        ImmutableArray<SupervisorSettings> supervisors,
        Func<IProgress<FetchProgress>?, Task<IReadOnlyList<SupervisorReading>?>> fetch)
    {
        if (Console.IsErrorRedirected || Terminal.IsQuiet) return await fetch(null);
        var console = Terminal.Error();
        return await console.Progress().AutoClear(true).HideCompleted(false)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left }, new SpinnerColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var tasks = new ConcurrentDictionary<string, ProgressTask>(
                    supervisors.Select(one =>
                        KeyValuePair.Create(one.Name, context.AddTask(Markup.Escape(one.Name)).IsIndeterminate())));
                return await fetch(new Direct(step => Show(tasks[step.Supervisor], step)));
            });
    }

    private static void Show(ProgressTask task, FetchProgress step)
    {
        task.Description = $"{Markup.Escape(step.Supervisor)}  {Wording.Count(step.Objects, "object")}";
        if (!step.IsDone) return;
        task.IsIndeterminate = false;
        task.Value = task.MaxValue;
        task.StopTask();
    }

    // Progress<T> would report the steps from other threads, possibly out of order.
    private sealed class Direct(Action<FetchProgress> report) : IProgress<FetchProgress>
    {
        public void Report(FetchProgress value) => report(value);
    }
}
