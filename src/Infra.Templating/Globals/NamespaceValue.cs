namespace Infra.Templating;

/// <summary>The result of namespace(): variables that inner scopes can set too.</summary>
internal sealed class NamespaceValue(MapValue names) : TemplateValue
{
    internal override string TypeName => "namespace";

    internal override bool IsHashable => false;

    internal override IEnumerable<string> KnownNames => names.KnownNames;

    internal void Set(string name, TemplateValue value, Budget budget) => names.Set(TextValue.Of(name), value, budget);

    internal override void WriteRepr(TextBuilder text, Budget budget)
    {
        text.Append("<Namespace ");
        names.WriteRepr(text, budget);
        text.Append('>');
    }

    internal override TemplateValue? Attribute(string name, Budget budget) => names.Find(TextValue.Of(name));
}
