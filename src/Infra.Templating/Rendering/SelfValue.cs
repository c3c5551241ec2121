namespace Infra.Templating;

/// <summary>The variable `self`: the blocks of the template, for rendering them again.</summary>
internal sealed class SelfValue(Run run, Context context) : TemplateValue
{
    internal override string TypeName => "TemplateReference";

    internal override IEnumerable<string> KnownNames => context.Blocks?.Keys ?? Enumerable.Empty<string>();

    internal override void WriteRepr(TextBuilder text, Budget budget) =>
        throw Errors.Value("'self' cannot be printed.");

    internal override TemplateValue? Attribute(string name, Budget budget) =>
        context.Blocks?.GetValueOrDefault(name) is { } levels ? new SuperValue(run, context, levels, 0) : null;
}
