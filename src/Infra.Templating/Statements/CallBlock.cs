namespace Infra.Templating;

/// <summary>Calls a macro and passes the block's body to it as `caller`.</summary>
internal sealed class CallBlock(SourcePosition position, Macro body, CallExpression call) : Statement
{
    public override void Render(Frame frame)
    {
        frame.Step(position);
        var value = call.Call(frame, new MacroValue(body, frame));
        frame.Where = position;
        if (value is not TextValue text)
            throw Errors.Value($"The call of a 'call' block returns a {value.TypeName}, not text.");
        if (!frame.IsMuted) frame.Output.Append(text.Value);
    }
}
