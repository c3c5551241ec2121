using System.Diagnostics;
using Infra.Foundation;
using Infra.Model.Values;
using Infra.Templating;

namespace Infra.Bench.Values;

/// <summary>One template per component, rendered for each cluster.</summary>
internal sealed class JinjaWork
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(0.5);

    private readonly Template[] _templates;
    private readonly ComponentName[] _components;

    public JinjaWork(string templateFile, int components)
    {
        var engine = new TemplateEngine(TemplateOptions.Default);
        var text = File.ReadAllText(templateFile);
        _templates = [.. Enumerable.Range(0, components).Select(_ => engine.Compile(text))];
        _components = [.. Enumerable.Range(0, components).Select(i => ComponentName.Parse($"component-{i:00}"))];
    }

    /// <summary>
    /// Returns seconds, and the total length of the texts, which shows that two programs did the same work.
    /// </summary>
    public (double Seconds, long Length) Render(MapValue[] clusters, int threads) =>
        Time(clusters, threads, () => (_, text) => text.Length);

    /// <summary>Returns the seconds of rendering and parsing every text.</summary>
    public double RenderAndParse(MapValue[] clusters, int threads) =>
        // Keeps no text: a stack parses a text and drops it.
        Time(clusters, threads, () => (_, text) => Parse(text).Entries.Count).Seconds;

    /// <summary>
    /// Returns the seconds of the same, but reads texts of one form by their difference and writes canonical form.
    /// </summary>
    public double RenderAndRead(MapValue[] clusters, int threads) => Time(clusters, threads, NewReader).Seconds;

    // A pass over all clusters can take only a few milliseconds, so it is repeated, each time with fresh state.
    private (double Seconds, long Sum) Time(
        MapValue[] clusters, int threads, Func<Func<ComponentName, string, int>> useOfPass)
    {
        var sums = new long[clusters.Length];
        var passes = 0;
        var watch = Stopwatch.StartNew();
        do
        {
            Array.Clear(sums);
            var use = useOfPass();
            Parallel.For(0, clusters.Length, new() { MaxDegreeOfParallelism = threads }, cluster =>
            {
                for (var i = 0; i < _templates.Length; i++)
                    sums[cluster] += use(_components[i], _templates[i].Render(clusters[cluster]));
            });
            passes++;
        }
        while (watch.Elapsed < Enough);
        return (watch.Elapsed.TotalSeconds / passes, sums.Sum());
    }

    private static Func<ComponentName, string, int> NewReader()
    {
        var reader = new ValuesReader();
        return (component, text) => reader.Read(component, text).Tree!.Entries.Count;
    }

    private static YamlMap Parse(string text) =>
        YamlFile.Parse(text, "values", new()) as YamlMap ?? throw new InvalidOperationException(text);
}
