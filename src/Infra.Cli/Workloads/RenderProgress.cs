using Infra.Foundation;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>Shows how many charts are rendered, on standard error, but only on a terminal.</summary>
internal static class RenderProgress
{
    /// <param name="act">The work. It calls its argument after each rendering.</param>
    public static async Task<T> ShowAsync<T>(Func<Action?, Task<T>> act)
    {
        if (Console.IsErrorRedirected || Terminal.IsQuiet) return await act(null);
        return await Terminal.Error().Status().StartAsync("Rendering charts", async context =>
        {
            var count = 0;
            return await act(() =>
            {
                var done = Interlocked.Increment(ref count);
                context.Status = $"Rendering charts: {Wording.Count(done, "rendering")}";
            });
        });
    }
}
