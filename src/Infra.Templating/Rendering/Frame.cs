using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Infra.Templating;

/// <summary>One call of a template, block or macro: its variables, its closure and the current position.</summary>
internal sealed class Frame(Run run, Template template, Context context, Frame? outer, int slots)
{
    public readonly Run Run = run;
    public readonly Budget Budget = run.Budget;
    public readonly Context Context = context;
    public readonly TemplateValue?[] Slots = slots == 0 ? [] : new TemplateValue?[slots];

    /// <summary>The position of what is being evaluated, for errors.</summary>
    public SourcePosition Where = new(1, 1);

    /// <summary>True if output is dropped, as in a template after its `extends`.</summary>
    public bool IsMuted;

    public Template Template { get; } = template;

    public Frame? Outer { get; } = outer;

    public Output Output => Run.Output;

    /// <summary>Runs the statements of this frame. An error without a position gets this frame's position.</summary>
    public void Execute(Statement[] body, Statement? first = null)
    {
        try
        {
            first?.Render(this);
            foreach (var statement in body) statement.Render(this);
        }
        catch (TemplateException e) when (e.Locate(Template.Name, Where))
        {
            throw new UnreachableException();
        }
    }

    /// <summary>Renders statements to a text instead of the output.</summary>
    public string Capture(Statement[] body)
    {
        var start = Output.Length;
        foreach (var statement in body) statement.Render(this);
        var text = Output.CutFrom(start);
        Budget.ChargeText(text.Length);
        return text;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(SourcePosition where)
    {
        Where = where;
        Budget.Charge(1);
    }
}
