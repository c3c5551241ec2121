using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Model.Values;

/// <summary>Finds templates that are probably missing by mistake.</summary>
public static class TemplateLints
{
    /// <summary>Adds a warning for each component that has values in clusters' files but no template.</summary>
    public static void Check(
        Composition composition, Settings settings, ValuesTemplates templates, ProblemList problems)
    {
        foreach (var (component, clusters) in composition.Placements)
        {
            if (component.InlineValues is not { } values || templates.HasTemplate(component)) continue;
            var own = clusters
                .Where(cluster => settings.Overlay(cluster.Name, component.Name) is not null)
                .ToList();
            if (own.Count == 0) continue;
            problems.Add(ValuesProblems.ValuesWithoutTemplate(
                component,
                ValuesTemplates.FileOf(values.TemplateName),
                [.. own.Select(cluster => cluster.Name.ToString())],
                settings.Overlay(own[0].Name, component.Name)!.Position));
        }
    }
}
