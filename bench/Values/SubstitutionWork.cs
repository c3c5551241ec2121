using System.ComponentModel;
using System.Diagnostics;
using Infra.Templating;

namespace Infra.Bench.Values;

/// <summary>A template of names alone, rendered for each cluster and component, here and by a process each.</summary>
internal sealed class SubstitutionWork(int components)
{
    private const string Command = "envsubst";

    private static readonly string[] Lines = ["image: {0}/platform/operator", "cluster: {1}", "nodeSelector:", "  nodetype: {2}"];

    private readonly Template _template = new TemplateEngine(TemplateOptions.Default).Compile(With("{{ registry }}", "{{ cluster }}", "{{ nodetype }}"));

    /// <summary>Why there is no envsubst; null when there is.</summary>
    public static string? Absence { get; } = IsThere() ? null : "envsubst (gettext-base) is not there.";

    /// <summary>Seconds.</summary>
    public double Ours(int clusters)
    {
        var watch = Stopwatch.StartNew();
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            var data = (MapValue)TemplateValue.From(new Dictionary<string, object?> { ["registry"] = "pullproxy.corp.local", ["cluster"] = NameOf(cluster), ["nodetype"] = "platform" });
            for (var component = 0; component < components; component++) Expect(_template.Render(data), cluster);
        }

        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Seconds.</summary>
    public double Theirs(int clusters)
    {
        var template = With("${registry}", "${cluster}", "${nodetype}");
        var watch = Stopwatch.StartNew();
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            for (var component = 0; component < components; component++) Expect(Substituted(template, NameOf(cluster)), cluster);
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static string Substituted(string template, string cluster)
    {
        var start = new ProcessStartInfo(Command) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["registry"] = "pullproxy.corp.local";
        start.Environment["cluster"] = cluster;
        start.Environment["nodetype"] = "platform";
        using var process = Process.Start(start)!;
        process.StandardInput.Write(template);
        process.StandardInput.Close();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    private static void Expect(string text, int cluster)
    {
        if (text != With("pullproxy.corp.local", NameOf(cluster), "platform")) throw new InvalidOperationException($"Another text: {text}");
    }

    private static string With(string registry, string cluster, string nodetype) =>
        string.Join('\n', Lines).Replace("{0}", registry, StringComparison.Ordinal).Replace("{1}", cluster, StringComparison.Ordinal).Replace("{2}", nodetype, StringComparison.Ordinal);

    private static string NameOf(int cluster) => $"cluster-{cluster:00000}";

    private static bool IsThere()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Command, ["--version"]) { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
