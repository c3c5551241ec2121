using System.Diagnostics;
using Infra.Bench.Processes;
using Infra.Templating;

namespace Infra.Bench.Values;

/// <summary>
/// A template with names only, rendered for each cluster and component: in this process, and by one process each.
/// </summary>
internal sealed class SubstitutionWork(int components)
{
    private const string Command = "envsubst";
    private const string Registry = "pullproxy.corp.local";
    private const string NodeType = "platform";

    private readonly Template _template = new TemplateEngine(TemplateOptions.Default)
        .Compile(With("{{ registry }}", "{{ cluster }}", "{{ nodetype }}"));

    /// <summary>Why envsubst is missing; null if it is available.</summary>
    public static string? Absence { get; } =
        CommandOutput.Find(Command, "--version") is null ? "envsubst (gettext-base) is not there." : null;

    /// <summary>Returns seconds.</summary>
    public double RunHere(int clusters)
    {
        var watch = Stopwatch.StartNew();
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            var data = (MapValue)TemplateValue.From(new Dictionary<string, object?>
            {
                ["registry"] = Registry,
                ["cluster"] = NameOf(cluster),
                ["nodetype"] = NodeType,
            });
            for (var component = 0; component < components; component++) Expect(_template.Render(data), cluster);
        }

        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Returns seconds.</summary>
    public double RunEnvsubst(int clusters)
    {
        var template = With("${registry}", "${cluster}", "${nodetype}");
        var watch = Stopwatch.StartNew();
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            for (var component = 0; component < components; component++)
                Expect(Substitute(template, NameOf(cluster)), cluster);
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static string Substitute(string template, string cluster)
    {
        var start = new ProcessStartInfo(Command) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["registry"] = Registry;
        start.Environment["cluster"] = cluster;
        start.Environment["nodetype"] = NodeType;
        using var process = Process.Start(start)!;
        process.StandardInput.Write(template);
        process.StandardInput.Close();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    private static void Expect(string text, int cluster)
    {
        if (text == With(Registry, NameOf(cluster), NodeType)) return;
        throw new InvalidOperationException($"Another text: {text}");
    }

    private static string With(string registry, string cluster, string nodetype) =>
        $"image: {registry}/platform/operator\ncluster: {cluster}\nnodeSelector:\n  nodetype: {nodetype}";

    private static string NameOf(int cluster) => $"cluster-{cluster:00000}";
}
