using System.Text;

namespace Infra.Model;

/// <summary>
/// Something that a person has to mend, or at least to know: what is so, what follows from it, and the cure. All texts
/// are made in the parts of this type; `docs/problems.md` explains every code.
/// </summary>
public sealed partial record Problem
{
    private Problem(string code, string subject, string what) => (Code, Subject, What) = (code, subject, what);

    public string Code { get; }

    public Severity Severity { get; private init; }

    /// <summary>What the problem is about, such as `cluster 'armored-core'`; problems are ordered by it.</summary>
    public string Subject { get; }

    /// <summary>Absent where no line of a file is the cause.</summary>
    public Position? Position { get; private init; }

    public string What { get; }

    /// <summary>Absent where it is obvious.</summary>
    public string? Consequence { get; private init; }

    public required string Cure { get; init; }

    /// <summary>The problem as it is printed: code, place and fact, then consequence and cure on lines of their own.</summary>
    public override string ToString()
    {
        const string indent = "        ";
        var text = new StringBuilder(Code).Append(indent[Code.Length..]);
        if (Position is { } position) text.Append(position).Append(": ");
        text.Append(What);
        if (Consequence is not null) text.Append('\n').Append(indent).Append(Consequence);
        return text.Append('\n').Append(indent).Append(Cure).ToString();
    }

    /// <summary>Line 0 says that the whole file is meant.</summary>
    private static Position WholeFile(string file) => new(file, 0);

    private static string DidYouMean(string name, IEnumerable<string> known, string otherwise) =>
        Nearest.To(name, known) is { } near ? $"Did you mean '{near}'?" : otherwise;

    private static string Listed(IEnumerable<string> names) =>
        string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"'{name}'"));
}

public enum Severity
{
    /// <summary>Nothing is declared or written while there is one.</summary>
    Error,

    /// <summary>Reported, and the run goes on.</summary>
    Warning,
}
