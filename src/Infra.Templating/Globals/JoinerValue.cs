namespace Infra.Templating;

/// <summary>The result of joiner(): its first call returns nothing, every later call its separator.</summary>
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
