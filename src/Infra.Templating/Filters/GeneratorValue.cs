namespace Infra.Templating;

/// <summary>
/// The result of map, select, batch and similar filters. Its items are computed one by one and can be read only once.
/// </summary>
internal sealed class GeneratorValue(IEnumerable<TemplateValue> items) : TemplateValue
{
    private IEnumerator<TemplateValue>? _rest;

    internal override string TypeName => "generator";

    internal override bool IsHashable => false;

    // Python prints a memory address here, which differs between runs.
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
