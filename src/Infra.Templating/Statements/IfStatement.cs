namespace Infra.Templating;

internal sealed class IfStatement(
    (Expression Condition, Statement[] Body)[] branches, Statement[] otherwise) : Statement
{
    public override void Render(Frame frame)
    {
        foreach (var (condition, body) in branches)
        {
            frame.Budget.Charge(1);
            if (!condition.Evaluate(frame).IsTrue) continue;
            foreach (var statement in body) statement.Render(frame);
            return;
        }

        foreach (var statement in otherwise) statement.Render(frame);
    }
}
