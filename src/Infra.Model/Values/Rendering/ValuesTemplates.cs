using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Templating;

namespace Infra.Model.Values;

/// <summary>The values templates of components, each compiled once.</summary>
public sealed partial class ValuesTemplates
{
    private const string Folder = "stacks/templates/";

    private readonly Dictionary<ComponentName, Template> _templates;

    private readonly IReadOnlySet<string> _misnamed;

    private ValuesTemplates(Dictionary<ComponentName, Template> templates, IReadOnlySet<string> misnamed) =>
        (_templates, _misnamed) = (templates, misnamed);

    /// <summary>No templates.</summary>
    public static ValuesTemplates None { get; } = new([], new HashSet<string>());

    /// <summary>The compiled template of a component; null if it has none or it does not compile.</summary>
    public Template? Find(ComponentName component) => _templates.GetValueOrDefault(component);

    /// <summary>True if the component has a template, even under a wrong name that has been reported.</summary>
    internal bool HasTemplate(Component component) =>
        Find(component.Name) is not null || _misnamed.Contains(FileOf(component));

    /// <summary>
    /// Compiles the template of each component. Adds a problem for each template that does not compile, and a warning
    /// for each file that no component uses.
    /// </summary>
    /// <param name="catalog">The components.</param>
    /// <param name="read">Returns the text of a file by its name under `stacks/templates`; null if it does not
    /// exist.</param>
    /// <param name="present">The names of all files there.</param>
    /// <param name="environmentVariables">The only environment variables that templates can read.</param>
    /// <param name="problems">Receives the problems.</param>
    public static ValuesTemplates Compile(
        Catalog catalog,
        Func<string, string?> read,
        IReadOnlyList<string> present,
        ImmutableDictionary<string, string> environmentVariables,
        ProblemList problems)
    {
        var misnamed = ReportUnused(catalog, read, present, problems);
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

        return new(templates, misnamed);
    }

    internal static string FileOf(Component component) =>
        component.InlineValues is { } values ? FileOf(values.TemplateName) : "";

    internal static string FileOf(string template) => Folder + template;

    /// <summary>True for the path of a template.</summary>
    internal static bool IsTemplate(string file) => file.StartsWith(Folder, StringComparison.Ordinal);

    internal static Position PositionOf(TemplateError error) => new(FileOf(error.Template), error.Line);

    // Returns the names that misnamed files should have.
    private static HashSet<string> ReportUnused(
        Catalog catalog, Func<string, string?> read, IReadOnlyList<string> present, ProblemList problems)
    {
        var known = catalog.Components.Values
            .Select(component => component.InlineValues?.TemplateName)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var files = known.Select(FileOf).ToList();
        var misnamed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in present.Where(name => !known.Contains(name)))
        {
            var folder = name[..(name.LastIndexOf('/') + 1)];
            var template = folder + Component.ValuesTemplate;
            if (name == template) problems.Add(ValuesProblems.UnusedTemplate(FileOf(name), files));
            else if (LikeTemplate().IsMatch(name[folder.Length..]) && !IsNamed(name))
            {
                misnamed.Add(FileOf(template));
                problems.Add(ValuesProblems.MisnamedTemplate(
                    FileOf(name), FileOf(template), present.Contains(template), files));
            }
        }

        return misnamed;

        // A template that another one includes may have any name.
        bool IsNamed(string name) => present
            .Where(other => other != name && other.EndsWith(".j2", StringComparison.Ordinal))
            .Any(other => read(other)?.Contains(name, StringComparison.Ordinal) is true);
    }

    // Names that values templates have in other projects, or after a typing mistake.
    [GeneratedRegex(@"^values?(\.ya?ml)?(\.(j2|jinja2?))?\z", RegexOptions.IgnoreCase)]
    private static partial Regex LikeTemplate();
}
