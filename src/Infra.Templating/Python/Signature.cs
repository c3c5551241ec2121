namespace Infra.Templating;

/// <summary>
/// The parameters of a built-in function, filter, test or method, written as `old new count?`. A question mark makes a
/// parameter optional.
/// </summary>
internal sealed class Signature
{
    private readonly string[] _names;
    private readonly int _required;

    public Signature(string parameters)
    {
        var words = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _names = [.. words.Select(word => word.TrimEnd('?'))];
        _required = words.Count(word => !word.EndsWith('?'));
    }

    /// <summary>The arguments in the order of the parameters; null for each that is not given.</summary>
    public TemplateValue?[] Bind(Arguments arguments, string subject)
    {
        var (positional, named) = arguments;
        if (named.Length == 0 && positional.Length == _names.Length) return positional;
        if (positional.Length > _names.Length)
        {
            throw Errors.Value(
                $"{subject} takes at most {_names.Length} arguments, but {positional.Length} are given.");
        }

        var bound = new TemplateValue?[_names.Length];
        positional.CopyTo(bound, 0);
        foreach (var (name, value) in named)
        {
            var index = Array.IndexOf(_names, name);
            if (index < 0) throw Errors.Value($"{subject} has no argument '{Errors.Short(name)}'.");
            if (bound[index] is not null) throw Errors.Value($"{subject} is given its argument '{name}' twice.");
            bound[index] = value;
        }

        for (var i = 0; i < _required; i++)
            if (bound[i] is null) throw Errors.Value($"{subject} needs its argument '{_names[i]}'.");
        return bound;
    }
}
