namespace Infra.Templating;

/// <summary>One rendering: its output, its budget, and the source of the templates that it names.</summary>
internal sealed class Run(Func<string, Template?> find, TemplateOptions options, Output output)
{
    public Budget Budget { get; } = new(options);

    public Output Output { get; } = output;

    /// <summary>The template with this name; null if there is none.</summary>
    public Template? Find(string name) => find(name);

    /// <summary>
    /// The template with this name. If there is none, the error has the position of the statement that names it.
    /// </summary>
    public Template Require(string name) => find(name) ?? throw Errors.NoTemplate(name);
}
