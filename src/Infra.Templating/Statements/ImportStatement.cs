namespace Infra.Templating;

/// <summary>The statement `import`: runs a template to get its macros and variables.</summary>
internal sealed class ImportStatement(
    SourcePosition position, Expression name, bool withContext, Action<Frame, ModuleValue> bind) : Statement
{
    /// <summary>The variables around the statement.</summary>
    public NameExpression[] Locals { get; set; } = [];

    public override void Render(Frame frame)
    {
        frame.Step(position);
        var value = name.Evaluate(frame);
        frame.Where = position;
        var (run, budget) = (frame.Run, frame.Budget);
        var template = run.Require(value.Text("template"));
        budget.EnterCall();
        var context = withContext
            ? new Context(frame.Context.Data, Surroundings.With(frame, Locals))
            : new Context(MapValue.Empty);
        var start = run.Output.Length;
        template.Execute(run, context);
        var text = run.Output.CutFrom(start);
        budget.ChargeText(text.Length);
        budget.LeaveCall();
        var names = new MapValue();
        foreach (var (key, exported) in context.Exported) names.Set(TextValue.Of(key), exported, budget);
        bind(frame, new(names, text));
    }
}
