namespace Infra.Templating;

internal sealed class WithStatement((Target Target, Expression Value)[] variables, Statement[] body) : Statement
{
    public override void Render(Frame frame)
    {
        frame.Budget.Charge(1 + variables.Length);
        Budget.EnsureStack();
        foreach (var (target, value) in variables) target.Assign(frame, value.Evaluate(frame));
        foreach (var statement in body) statement.Render(frame);
    }
}
