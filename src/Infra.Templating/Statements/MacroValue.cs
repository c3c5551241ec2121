namespace Infra.Templating;

/// <summary>A macro with the frame in which it was defined. It sees that frame's variables.</summary>
internal sealed class MacroValue(Macro macro, Frame definedIn) : CallableValue(macro.Name)
{
    internal override TemplateValue? Attribute(string name, Budget budget) => name switch
    {
        "name" => macro.IsCaller ? NoneValue.Instance : TextValue.Of(macro.Name),
        "arguments" => new TupleValue([.. macro.Parameters.Select(parameter => TextValue.Of(parameter.Name))]),
        "catch_kwargs" => BoolValue.Of(macro.Kwargs is not null),
        "catch_varargs" => BoolValue.Of(macro.Varargs is not null),
        "caller" => BoolValue.Of(macro.Caller is not null || macro.HasCallerParameter),
        _ => null,
    };

    public override TemplateValue Call(Budget budget, Arguments arguments)
    {
        budget.EnterCall();
        var frame = new Frame(definedIn.Run, macro.Template, definedIn.Context, definedIn, macro.Unit.Slots);
        budget.Charge(macro.Unit.Slots);
        var missing = Bind(frame, arguments);
        var start = frame.Output.Length;
        frame.Execute(macro.Body, missing);
        var text = frame.Output.CutFrom(start);
        budget.ChargeText(text.Length);
        budget.LeaveCall();
        return TextValue.Of(text);
    }

    // Defaults are evaluated in the macro's frame, so they can use the parameters before them.
    private Defaults? Bind(Frame frame, Arguments arguments)
    {
        var parameters = macro.Parameters;
        var (positional, named) = arguments;
        var used = 0;
        var hasMissing = false;
        for (var i = 0; i < parameters.Length; i++)
        {
            TemplateValue? value = null;
            if (i < positional.Length) value = positional[i];
            else if (named.Length > 0 && (value = arguments.FindNamed(parameters[i].Name)) is not null) used++;
            frame.Slots[parameters[i].Slot] = value;
            hasMissing |= value is null;
        }

        if (macro.Caller is { } callerSlot)
        {
            var caller = arguments.FindNamed("caller");
            if (caller is not null) used++;
            frame.Slots[callerSlot] = caller
                ?? new UndefinedValue($"The macro '{macro.Name}' is not called by a 'call' block.");
        }

        BindRest(frame, arguments, used);
        return hasMissing ? new Defaults(parameters) : null;
    }

    private void BindRest(Frame frame, Arguments arguments, int used)
    {
        var (positional, named) = arguments;
        var parameters = macro.Parameters;
        if (macro.Varargs is { } varargs)
        {
            frame.Slots[varargs] = new TupleValue([.. positional.Skip(parameters.Length)]);
        }
        else if (positional.Length > parameters.Length)
        {
            throw Errors.Value(
                $"The macro '{macro.Name}' takes at most {parameters.Length} arguments, but {positional.Length} are "
                    + "given.");
        }

        if (macro.Kwargs is null && named.Length <= used) return;
        var taken = parameters.Skip(positional.Length).Select(parameter => parameter.Name)
            .Concat(macro.Caller is null ? [] : ["caller"]).ToHashSet(StringComparer.Ordinal);
        if (macro.Kwargs is { } kwargs)
        {
            var rest = new MapValue();
            foreach (var (name, value) in named)
                if (!taken.Contains(name)) rest.Set(TextValue.Of(name), value, frame.Budget);
            frame.Slots[kwargs] = rest;
        }
        else
        {
            var unknown = named.First(argument => !taken.Contains(argument.Key)).Key;
            throw Errors.Value(unknown == "caller"
                ? $"The macro '{macro.Name}' is called by a 'call' block, but does not use 'caller'."
                : $"The macro '{macro.Name}' has no argument '{Errors.Short(unknown)}' left to set.");
        }
    }

    private sealed class Defaults(MacroParameter[] parameters) : Statement
    {
        public override void Render(Frame frame)
        {
            foreach (var parameter in parameters)
            {
                frame.Slots[parameter.Slot] ??= parameter.Default?.Evaluate(frame)
                    ?? new UndefinedValue($"The parameter '{parameter.Name}' was not provided.");
            }
        }
    }
}
