using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.Bench.Preview;

namespace Infra.Bench.Faults;

/// <summary>`infra inventory --record` of a supervisor that serves one of two fleets.</summary>
internal sealed class Recordings : IAsyncDisposable
{
    private readonly string _infra;
    private readonly ScriptedSupervisor _supervisor;
    private readonly GeneratedProject _project = GeneratedProject.Create(clusters: 1, components: 6, seed: 1);
    private readonly string[] _texts = new string[2];
    private TimeSpan _runTime;

    private Recordings(string infra, ScriptedSupervisor supervisor) => (_infra, _supervisor) = (infra, supervisor);

    private string Recording => Path.Combine(_project.Root, "stacks", "dev", "inventory.yaml");

    public static async Task<Recordings> StartAsync(string infra)
    {
        var recordings = new Recordings(infra, await ScriptedSupervisor.StartAsync(Fleet(0)));
        await recordings.PrepareAsync();
        return recordings;
    }

    public async Task<Outcomes> KilledAsync(int trials)
    {
        var outcomes = new Outcomes("kill -9 during `inventory --record`");
        var random = new Random(20250211);
        for (var trial = 0; trial < trials; trial++)
        {
            var (old, @new) = (trial % 2, (trial + 1) % 2);
            File.WriteAllText(Recording, _texts[old]);
            _supervisor.Replace(Fleet(@new));
            using (var process = InfraProcess.Start(_infra, Command))
            {
                await StrikeAsync(process, trial % 3 == 0, random);
                await process.KillAsync();
            }

            if (Unfinished.Any()) outcomes.Also("(hit while writing)");
            var text = await File.ReadAllTextAsync(Recording);
            outcomes.Rule(_texts.Contains(text), "the recording is neither the old nor the new one");
            if (trial % 4 == 0)
            {
                var next = await InfraProcess.RunAsync(_infra, Command);
                var isNew = await File.ReadAllTextAsync(Recording) == _texts[@new];
                outcomes.Rule(next.ExitCode == 0 && isNew, $"the next run: {next.Output}");
                outcomes.Rule(!Unfinished.Any(), "the next run did not clean up");
            }

            outcomes.Count(text == _texts[old] ? "old" : "new");
        }

        return outcomes;
    }

    public async Task<Outcomes> TwoAtOnceAsync(int trials)
    {
        var outcomes = new Outcomes("two of `inventory --record` at once");
        for (var trial = 0; trial < trials; trial++)
        {
            File.WriteAllText(Recording, _texts[0]);
            _supervisor.Replace(Fleet(1));
            var ended = await Task.WhenAll(
                InfraProcess.RunAsync(_infra, Command), InfraProcess.RunAsync(_infra, Command));
            outcomes.Rule(
                ended.All(run => run.ExitCode == 0 || run.IsRefusedWith("SUP020")),
                string.Join('\n', ended.Select(run => run.Output)));
            outcomes.Rule(ended.Any(run => run.ExitCode == 0), "both were refused");
            outcomes.Rule(await File.ReadAllTextAsync(Recording) == _texts[1], "the recording is not whole");
            outcomes.Rule(!Unfinished.Any(), "something is left");
            outcomes.Count(ended.All(run => run.ExitCode == 0) ? "both recorded" : "one refused");
        }

        return outcomes;
    }

    public async ValueTask DisposeAsync()
    {
        await _supervisor.DisposeAsync();
        _project.Dispose();
    }

    private string[] Command =>
        ["inventory", "dev", "--record", "--no-credentials", "--cwd", _project.Root, "--allow-removals", "100000"];

    private IEnumerable<string> Unfinished => Directory.EnumerateFiles(Path.GetDirectoryName(Recording)!, "*.next");

    private async Task PrepareAsync()
    {
        var kubeconfig = JsonSerializer.Serialize(_supervisor.KubeconfigFor(new Identity.Token("open-sesame")));
        await File.WriteAllTextAsync(Path.Combine(_project.Root, "Pulumi.dev.yaml"), $"""
            config:
              infra:inventory: live
              infra:catalogUrl: https://git.example.com/catalog.git
              infra:supervisors:
              - name: sv-1
                kubeconfig: {kubeconfig}

            """);
        File.Delete(Recording);
        for (var which = 0; which < 2; which++)
        {
            _supervisor.Replace(Fleet(which));
            var watch = Stopwatch.StartNew();
            var ended = await InfraProcess.RunAsync(_infra, Command);
            if (ended.ExitCode != 0) throw new InvalidOperationException(ended.Output);
            _runTime = watch.Elapsed;
            _texts[which] = await File.ReadAllTextAsync(Recording);
        }
    }

    private async Task StrikeAsync(InfraProcess process, bool anywhere, Random random)
    {
        if (anywhere)
        {
            await Task.Delay(_runTime * random.NextDouble() * 1.2);
            return;
        }

        while (!process.HasExited && !Unfinished.Any()) await Task.Yield();
        Thread.Sleep(TimeSpan.FromMilliseconds(random.NextDouble() * 4));
    }

    private static IEnumerable<JsonObject> Fleet(int which) =>
        Enumerable.Range(0, 300).Select(number => Cluster(which, number).ToJson());

    private static TanzuCluster Cluster(int which, int number) => new()
    {
        Name = $"cluster-{which}-{number:000}",
        Namespace = "team-a",
        Host = $"10.{which}.{number / 250}.{(number % 250) + 1}",
        Labels = Labels,
        Phase = "running",
        Conditions = [new("Ready"), new("ControlPlaneReady")],
    };

    private static ImmutableSortedDictionary<string, string> Labels { get; } =
        ImmutableSortedDictionary<string, string>.Empty
            .Add("env", "dev").Add("core-basic", "enabled").Add("security-basic", "enabled");
}
