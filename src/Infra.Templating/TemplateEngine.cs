using System.Collections.Concurrent;
using System.Diagnostics;

namespace Infra.Templating;

/// <summary>
/// Compiles templates. A template that is loaded by name is compiled once and cached. Thread-safe.
/// <code>
/// var engine = new TemplateEngine(TemplateOptions.Default, name => texts.GetValueOrDefault(name));
/// var template = engine.Compile("image: {{ registry }}/operator", "values.yaml.j2");
/// var data = (MapValue)TemplateValue.From(new Dictionary&lt;string, object?&gt; { ["registry"] = "mirror.example" });
/// var text = template.Render(data);
/// </code>
/// Create values once, for example from a YAML tree, and share them between renderings. If <c>root</c> contains the
/// fleet's settings, a cluster's data are <c>root.With("cluster", settings)</c>, which only copies references.
/// </summary>
public sealed class TemplateEngine(TemplateOptions options, TemplateLoader? loader = null)
{
    private readonly ConcurrentDictionary<string, Template?> _loaded = new(StringComparer.Ordinal);

    /// <summary>Compiles a text.</summary>
    /// <param name="text">The template's text.</param>
    /// <param name="name">The name in errors.</param>
    /// <exception cref="TemplateException">
    /// The text is not a valid template, or it uses a feature that this engine does not support.
    /// </exception>
    public Template Compile(string text, string name = "template")
    {
        var template = new Template(Find, options, name);
        Parser.Parse(text, template, options);
        return template;
    }

    /// <summary>The compiled template that the loader returns for the name.</summary>
    /// <exception cref="TemplateException">There is none, it does not compile, or the name is not valid.</exception>
    public Template Load(string name)
    {
        try
        {
            return Find(name) ?? throw Errors.NoTemplate(name);
        }
        catch (TemplateException e) when (e.Locate(name, new(1, 1)))
        {
            throw new UnreachableException();
        }
    }

    private Template? Find(string name)
    {
        var normalized = Normalize(name);
        if (_loaded.TryGetValue(normalized, out var known)) return known;
        var text = loader?.Invoke(normalized);
        return _loaded.GetOrAdd(normalized, text is null ? null : Compile(text, normalized));
    }

    private static string Normalize(string name)
    {
        if (name.StartsWith('/')
            || name.Contains('\\', StringComparison.Ordinal)
            || name.Contains('\0', StringComparison.Ordinal)
            || name.Contains(':', StringComparison.Ordinal))
            throw Refuse(name, "is not relative to the templates' folder");
        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
        if (parts.Length == 0) throw Refuse(name, "names no template");
        return Array.Exists(parts, part => part == "..")
            ? throw Refuse(name, "leaves the templates' folder")
            : string.Join('/', parts);
    }

    private static TemplateException Refuse(string name, string reason) =>
        new(
            TemplateErrorKind.Template,
            $"The name '{Errors.Short(name)}' {reason}. Names are like 'folder/template.j2'.");
}
