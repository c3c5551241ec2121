namespace Infra.Templating;

internal sealed class IncludeStatement(
    SourcePosition position, Expression name, bool ignoresMissing, bool withContext) : Statement
{
    /// <summary>The variables around the statement.</summary>
    public NameExpression[] Locals { get; set; } = [];

    public override void Render(Frame frame)
    {
        frame.Step(position);
        var value = name.Evaluate(frame);
        frame.Where = position;
        // Jinja also renders includes after `extends`, where other output is dropped.
        if (Find(value, frame) is not { } template) return;
        frame.Budget.EnterCall();
        var context = withContext
            ? new Context(frame.Context.Data, Surroundings.With(frame, Locals))
            : new Context(MapValue.Empty);
        template.Execute(frame.Run, context);
        frame.Budget.LeaveCall();
    }

    private Template? Find(TemplateValue value, Frame frame)
    {
        var names = value is SequenceValue sequence ? sequence.Items : [value];
        foreach (var candidate in names)
        {
            frame.Budget.Charge(1);
            if (frame.Run.Find(candidate.Text("template")) is { } template) return template;
        }

        if (ignoresMissing) return null;
        throw names.Count == 1
            ? Errors.NoTemplate(names[0].Text("template"))
            : new TemplateException(TemplateErrorKind.Template, $"None of the {names.Count} templates exists.");
    }
}
