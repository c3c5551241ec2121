using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>The files of the new layout, by path.</summary>
internal sealed record NewLayout(ImmutableSortedDictionary<string, string> Texts)
{
    public const string Settings = "stacks/settings.yaml";
    public const string Schema = "stacks/settings.schema.json";
    private const string Templates = "stacks/templates/";

    public static string ClusterFile(StackName stack, string cluster) => $"stacks/{stack}/clusters/{cluster}.yaml";

    public static string TemplateFile(string newPath) => Templates + newPath;

    public string? Template(string newPath) => Texts.GetValueOrDefault(TemplateFile(newPath));

    /// <summary>Creates the layout. Templates with the same new path are a problem.</summary>
    public static NewLayout Create(
        OldConfig config,
        SourceTree old,
        IEnumerable<OldTemplate> templates,
        string schema,
        StackName stack,
        ProblemList problems)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        texts.Add(
            Settings, SettingsText.Render($"# Settings of every cluster, from {config.File}.", CreateRoot(config)));
        texts.Add(Schema, schema);
        foreach (var cluster in config.Clusters.DistinctBy(cluster => cluster.Name))
        {
            texts.Add(
                ClusterFile(stack, cluster.Name),
                SettingsText.Render($"# Cluster {cluster.Name}, from {cluster.Position.File}.", CreateFile(cluster)));
        }

        var owners = new Dictionary<string, OldTemplate>(StringComparer.Ordinal);
        foreach (var template in templates)
        {
            var path = TemplateFile(template.NewPath);
            if (!owners.TryAdd(path, template))
            {
                problems.Add(
                    ImportProblems.SameNewPath(old.FileOf(template.Source), old.FileOf(owners[path].Source), path));
            }
            else
            {
                texts.Add(path, RenderText(template, config));
            }

            if (!template.IsDelivered) problems.Add(ImportProblems.NotDelivered(old.FileOf(template.Source), path));
        }

        return new(texts.ToImmutable());
    }

    public static YamlMap CreateRoot(OldConfig config) => config.Written.Without([.. config.ListPath]);

    /// <summary>The item without its name, which comes from the inventory.</summary>
    public static YamlMap CreateItem(OldCluster cluster) =>
        cluster.Written.Find("name") is YamlScalar name && name.Text == cluster.Name
            ? cluster.Written.Without("name")
            : cluster.Written;

    private static YamlMap CreateFile(OldCluster cluster) =>
        new([new("cluster", cluster.Position, CreateItem(cluster))], cluster.Position);

    private static string RenderText(OldTemplate template, OldConfig config)
    {
        var text = template.IsRendered ? template.Text : CopiedFile.AsTemplate(template.Text);
        if (!template.SeesItemOnly || !template.IsRendered) return text;
        var itemKeys = config.Clusters.SelectMany(cluster => cluster.Item.Entries).Select(entry => entry.Key);
        return ItemHeader.Render(text, itemKeys, config.Root.Entries.Select(entry => entry.Key)) + text;
    }
}
