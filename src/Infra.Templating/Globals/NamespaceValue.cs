namespace Infra.Templating;

/// <summary>What namespace() answers: names that also inner scopes can set.</summary>
internal sealed class NamespaceValue(MapValue names) : TemplateValue
{
    internal override string TypeName => "namespace";

    internal override bool IsHashable => false;

    internal override IEnumerable<string> KnownNames => names.KnownNames;

    internal void Set(string name, TemplateValue value, Run run) => names.Set(TextValue.Of(name), value, run);

    internal override void WriteRepr(TextBuilder text, Run run)
    {
        text.Append("<Namespace ");
        names.WriteRepr(text, run);
        text.Append('>');
    }

    internal override TemplateValue? Attribute(string name, Run run) => names.Find(TextValue.Of(name));
}
