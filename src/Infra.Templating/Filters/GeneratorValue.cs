namespace Infra.Templating;

/// <summary>
/// What map, select, batch and their like answer: items made one by one, that can be taken only once.
/// </summary>
internal sealed class GeneratorValue(IEnumerable<TemplateValue> items) : TemplateValue
{
    private IEnumerator<TemplateValue>? _rest;

    internal override string TypeName => "generator";

    internal override bool IsHashable => false;

    // Python prints an address here, which no two runs share.
    internal override void WriteRepr(TextBuilder text, Budget budget) =>
        throw Errors.Value("A generator cannot be printed. Make it a list first: '| list'.");

    internal override IEnumerable<TemplateValue> Iterate(Budget budget)
    {
        _rest ??= items.GetEnumerator();
        while (_rest.MoveNext())
        {
            budget.Charge(1);
            yield return _rest.Current;
        }
    }
}
