using Infra.Foundation;

namespace Infra.Import;

/// <summary>Finds the label in a set's generators that switches its component on.</summary>
internal static class SetSelection
{
    /// <summary>The bundle whose label selects the clusters; null if no label does.</summary>
    /// <exception cref="InexpressibleSetException">The catalog cannot express the generators.</exception>
    public static string? FindBundle(HandWrittenSet set, SetTemplates templates)
    {
        var generators = set.Spec.MapsAt("generators").ToList();
        if (generators.Count == 0) throw templates.Refused(set.Tree.Position, "no generators");
        var bundles = generators.Select(generator => FindBundle(generator, templates)).Distinct().ToList();
        return bundles.Count == 1
            ? bundles[0]
            : throw templates.Refused(generators[0].Position, "generators that select different bundles");
    }

    private static string? FindBundle(YamlMap generator, SetTemplates templates)
    {
        if (generator.Entries.FirstOrDefault(entry => entry.Key != "clusters") is { } other)
            throw templates.Refused(other.Position, $"the generator key '{other.Key}'");
        var clusters = generator.MapAt("clusters");
        foreach (var entry in clusters?.Entries ?? [])
        {
            if (entry.Key is not ("selector" or "values"))
                throw templates.Refused(entry.Position, $"'clusters.{entry.Key}'");
        }

        foreach (var entry in clusters.MapAt("selector")?.Entries ?? [])
        {
            if (entry.Key != "matchLabels" && entry.Value is not YamlList { Items.Count: 0 })
                throw templates.Refused(entry.Position, $"'selector.{entry.Key}'");
        }

        var labels = clusters.MapAt("selector", "matchLabels");
        if (labels.TextAt(LabelKeys.Env) is null)
            throw templates.Refused(generator.Position, $"a generator without the label '{LabelKeys.Env}'");
        string? bundle = null;
        foreach (var label in labels!.Entries.Where(label => label.Key is not (LabelKeys.Env or ArgoCD.SecretType)))
        {
            if (bundle is not null || (label.Value as YamlScalar)?.Text != LabelKeys.Enabled)
                throw templates.Refused(label.Position, $"the label '{label.Key}' in a selector");
            bundle = label.Key;
        }

        return bundle;
    }
}
