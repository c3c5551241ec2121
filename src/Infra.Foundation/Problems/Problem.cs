using System.Text;

namespace Infra.Foundation;

/// <summary>
/// Something that a person must fix or at least know: the fact, its consequence, and the cure. Each room creates its
/// own problems in classes named `…Problems`. `docs/problems.md` explains every code.
/// </summary>
/// <param name="Code">Three letters and three digits. Numbers from 101 are warnings.</param>
/// <param name="Subject">What the problem is about, such as `cluster 'armored-core'`. Reports are ordered by
/// it.</param>
/// <param name="What">The fact.</param>
public sealed record Problem(string Code, string Subject, string What)
{
    /// <summary>An error by default.</summary>
    public Severity Severity { get; init; }

    /// <summary>Who can fix an error; a fault by default.</summary>
    public ProblemKind Kind { get; init; }

    /// <summary>Null if no file or line is the cause.</summary>
    public Position? Position { get; init; }

    /// <summary>The consequence of the fact; null if it is obvious.</summary>
    public string? Consequence { get; init; }

    /// <summary>What the reader should do, as one or more sentences.</summary>
    public required string Cure { get; init; }

    /// <summary>
    /// The problem as it is printed: code, position and fact on the first line; consequence and cure on lines of their
    /// own. Invisible characters are written as code points, so a name can neither start a new line nor send codes to a
    /// terminal.
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

/// <summary>Whether a problem stops the run.</summary>
public enum Severity
{
    /// <summary>Nothing is declared or written.</summary>
    Error,

    /// <summary>The problem is reported and the run continues.</summary>
    Warning,
}

/// <summary>Who can fix an error. It decides the exit code of a run whose errors are all of one kind.</summary>
public enum ProblemKind
{
    /// <summary>Something is wrong and must be changed.</summary>
    Fault,

    /// <summary>
    /// A guard stopped the run. The input is valid, but a person must confirm that the change is intended.
    /// </summary>
    Refusal,

    /// <summary>Someone must log in again before anything can be read.</summary>
    Login,
}
