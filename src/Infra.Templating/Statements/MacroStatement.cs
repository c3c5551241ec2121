namespace Infra.Templating;

internal sealed class MacroStatement(Macro macro, Target target) : Statement
{
    public override void Render(Frame frame)
    {
        frame.Budget.Charge(1);
        target.Assign(frame, new MacroValue(macro, frame));
    }
}
