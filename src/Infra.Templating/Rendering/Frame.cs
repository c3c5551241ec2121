using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Infra.Templating;

/// <summary>
/// One call of a template, block or macro: its variables, what it closes over, and where it is in the text.
/// </summary>
internal sealed class Frame(Run run, Template template, Context context, Frame? outer, int slots)
{
    public readonly Run Run = run;
    public readonly Budget Budget = run.Budget;
    public readonly Context Context = context;
    public readonly TemplateValue?[] Slots = slots == 0 ? [] : new TemplateValue?[slots];

    /// <summary>The place of what is evaluated now; an error takes it.</summary>
    public SourcePosition Where = new(1, 1);

    /// <summary>Whether output is dropped: the rest of a template after it named the one that it extends.</summary>
    public bool IsMuted;

    public Template Template { get; } = template;

    public Frame? Outer { get; } = outer;

    public Output Output => Run.Output;

    /// <summary>
    /// Runs the statements of this frame; an error inside gets this frame's place, unless it has one.
    /// </summary>
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
