using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Templating;

namespace Infra.Model.Values;

/// <summary>The templates of values, one for each component that has one, each compiled once.</summary>
public sealed class ValuesTemplates
{
    private const string Folder = "stacks/templates/";

    private readonly Dictionary<ComponentName, Template> _templates;

    private ValuesTemplates(Dictionary<ComponentName, Template> templates) => _templates = templates;

    public static ValuesTemplates None { get; } = new([]);

    public Template? Of(ComponentName component) => _templates.GetValueOrDefault(component);

    /// <summary>
    /// Compiles the template of each component. <paramref name="read"/> answers a text by its name under the folder of
    /// templates, null where there is none; templates see only the environment variables that are handed in.
    /// </summary>
    public static ValuesTemplates Compile(
        Catalog catalog,
        Func<string, string?> read,
        IReadOnlyList<string> present,
        ImmutableDictionary<string, string> environmentVariables,
        ProblemList problems)
    {
        ReportUnused(catalog, present, problems);
        var engine = new TemplateEngine(new() { EnvironmentVariables = environmentVariables }, name => read(name));
        var templates = new Dictionary<ComponentName, Template>();
        foreach (var component in catalog.Components.Values)
        {
            if (component.InlineValues?.TemplateName is not { } template || !present.Contains(template)) continue;
            try
            {
                templates.Add(component.Name, engine.Load(template));
            }
            catch (TemplateException e)
            {
                problems.Add(ValuesProblems.TemplateDoesNotCompile(PositionOf(e.Error), e.Error.Message));
            }
        }

        return new(templates);
    }

    internal static string FileOf(Component component) =>
        component.InlineValues is { } values ? FileOf(values.TemplateName) : "";

    internal static string FileOf(string template) => Folder + template;

    internal static Position PositionOf(TemplateError error) => new(FileOf(error.Template), error.Line);

    private static void ReportUnused(Catalog catalog, IReadOnlyList<string> present, ProblemList problems)
    {
        var known = catalog.Components.Values
            .Select(component => component.InlineValues?.TemplateName)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in present.Where(name => !known.Contains(name)))
            problems.Add(ValuesProblems.UnusedTemplate(Folder + name, known.Select(k => Folder + k)));
    }
}
