using Infra.Foundation;

namespace Infra.Tests.Simulation;

/// <summary>
/// What Argo CD's ApplicationSet controller makes of the objects of a control plane, by the rules that it documents.
/// </summary>
internal sealed class SimulatedArgoCD(IReadOnlyCollection<YamlMap> objects)
{
    /// <summary>The whole Application as YAML, by name, of every set.</summary>
    public SortedDictionary<string, string> Applications()
    {
        var applications = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var set in objects.Where(tree => tree.Text("kind") == "ApplicationSet"))
        {
            foreach (var (name, text) in ApplicationsOf(set))
            {
                if (!applications.TryAdd(name, text)) throw new ArgoCDException($"two Applications '{name}'");
            }
        }

        return applications;
    }

    /// <exception cref="ArgoCDException">One bad set of parameters stops the whole set.</exception>
    public IReadOnlyList<(string Name, string Text)> ApplicationsOf(YamlMap set)
    {
        var generators = new Generators(objects);
        var template = (YamlMap)set.Find("spec", "template")!;
        return
        [
            .. set.Maps("spec", "generators")
                .SelectMany(generators.Of)
                .Select(parameters => (YamlMap)Rendered(template, parameters))
                .Select(application => (application.Text("metadata", "name")!, YamlText.Of(application))),
        ];
    }

    private static YamlNode Rendered(YamlNode node, Dictionary<string, object> parameters) => node switch
    {
        YamlMap map => new YamlMap(
            [
                .. map.Entries.Select(entry =>
                    new YamlEntry(
                        GoTemplate.Render(entry.Key, parameters),
                        entry.Position,
                        Rendered(entry.Value, parameters))),
            ],
            map.Position),
        YamlList list => new YamlList([.. list.Items.Select(item => Rendered(item, parameters))], list.Position),
        YamlScalar { Type: ScalarType.Text } text =>
            new YamlScalar(GoTemplate.Render(text.Text, parameters), ScalarType.Text, text.Position),
        _ => node,
    };
}
