namespace Infra.Templating;

/// <summary>One rendering: its output, its budget, and where the templates that it names come from.</summary>
internal sealed class Run(TemplateEngine engine, TemplateOptions options, Output output)
{
    public TemplateEngine Engine { get; } = engine;

    public Budget Budget { get; } = new(options);

    public Output Output { get; } = output;
}
