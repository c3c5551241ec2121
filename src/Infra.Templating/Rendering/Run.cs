namespace Infra.Templating;

/// <summary>One rendering: its output, its budget, and where the templates that it names come from.</summary>
internal sealed class Run(Func<string, Template?> find, TemplateOptions options, Output output)
{
    public Budget Budget { get; } = new(options);

    public Output Output { get; } = output;

    /// <summary>The template of a name; null when there is none.</summary>
    public Template? Find(string name) => find(name);

    /// <summary>The template of a name. The error for none gets the place of the statement that asks.</summary>
    public Template Require(string name) => find(name) ?? throw Errors.NoTemplate(name);
}
