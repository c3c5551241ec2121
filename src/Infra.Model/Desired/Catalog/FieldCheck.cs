using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// Checks a component's fields against rules. A rule returns null, or what is broken as the end of a sentence.
/// </summary>
internal readonly struct FieldCheck(string subject, ProblemList problems)
{
    public void Require(MapReader reader, string key, string what, Func<string, string?> brokenRule, string? text)
    {
        if (text is not null && brokenRule(text) is { } rule)
            problems.Add(CatalogProblems.BadComponentField(reader.PositionOf(key), subject, what, text, rule));
    }
}
