using System.Text;

namespace Infra.Foundation;

/// <summary>
/// Something that a person has to mend, or at least to know: what is so, what follows from it, and the cure. Each room
/// makes its own, in classes named `…Problems`; `docs/problems.md` explains every code.
/// </summary>
/// <param name="Code">Three letters and three digits; from 101 on warnings.</param>
/// <param name="Subject">What the problem is about, such as `cluster 'armored-core'`; problems are ordered by
/// it.</param>
/// <param name="What">What is so.</param>
public sealed record Problem(string Code, string Subject, string What)
{
    public Severity Severity { get; init; }

    public ProblemKind Kind { get; init; }

    /// <summary>Absent where no line of a file is the cause.</summary>
    public Position? Position { get; init; }

    /// <summary>What follows; absent where it is obvious.</summary>
    public string? Consequence { get; init; }

    public required string Cure { get; init; }

    /// <summary>
    /// The problem as it is printed: code, place and fact, then consequence and cure on lines of their own. Signs that
    /// nobody sees are named, so that no name of somebody begins another line or speaks to a terminal.
    /// </summary>
    public override string ToString()
    {
        const string indent = "        ";
        var text = new StringBuilder(Code).Append(indent[Code.Length..]);
        if (Position is { } position) text.Append(VisibleText.Line(position.ToString())).Append(": ");
        text.Append(VisibleText.Line(What));
        if (Consequence is not null) text.Append('\n').Append(indent).Append(VisibleText.Line(Consequence));
        return text.Append('\n').Append(indent).Append(VisibleText.Line(Cure)).ToString();
    }
}

public enum Severity
{
    /// <summary>Nothing is declared or written while there is one.</summary>
    Error,

    /// <summary>Reported, and the run goes on.</summary>
    Warning,
}

/// <summary>Who can mend an error, and so with which exit code a run ends that has no other.</summary>
public enum ProblemKind
{
    /// <summary>Something is wrong and has to be changed.</summary>
    Fault,

    /// <summary>A guard stopped the run: the input is sound, and a person has to say that it is meant.</summary>
    Refusal,

    /// <summary>Somebody has to log in anew before anything can be read.</summary>
    Login,
}
