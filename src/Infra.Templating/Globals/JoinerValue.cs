namespace Infra.Templating;

/// <summary>What joiner() answers: nothing at the first call, its separator at each later one.</summary>
internal sealed class JoinerValue(string separator) : CallableValue("joiner")
{
    private bool _isUsed;

    internal override string TypeName => "Joiner";

    public override TemplateValue Call(Budget budget, Arguments arguments)
    {
        var answer = _isUsed ? separator : "";
        _isUsed = true;
        return TextValue.Of(answer);
    }
}
