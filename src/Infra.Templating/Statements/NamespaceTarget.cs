namespace Infra.Templating;

/// <summary>A variable in a namespace().</summary>
internal sealed class NamespaceTarget(NameExpression target, string name) : Target
{
    public override void Assign(Frame frame, TemplateValue value)
    {
        frame.Where = target.Position;
        var found = target.Evaluate(frame);
        if (found is UndefinedValue undefined) throw undefined.Error();
        if (found is not NamespaceValue names)
        {
            throw Errors.Value(
                $"'{Errors.Short(target.Name)}' is a {found.TypeName}; attributes can be set on a namespace only.");
        }

        names.Set(name, value, frame.Budget);
    }
}
