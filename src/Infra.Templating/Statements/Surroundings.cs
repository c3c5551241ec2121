namespace Infra.Templating;

/// <summary>Passes the local variables around a statement to another template.</summary>
internal static class Surroundings
{
    public static Context With(Frame frame, NameExpression[] locals)
    {
        frame.Budget.Charge(locals.Length);
        var context = new Context(frame.Context.Data, frame.Context) { Blocks = frame.Context.Blocks };
        foreach (var local in locals)
            if (local.FindLocal(frame) is { } value) context.Set(local.Name, value);
        return context;
    }
}
