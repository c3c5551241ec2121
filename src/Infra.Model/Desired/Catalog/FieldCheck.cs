using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Checks the texts of a component against rules that answer null, or what is broken in words.</summary>
internal readonly struct FieldCheck(string subject, ProblemList problems)
{
    public void Require(MapReader reader, string key, string what, Func<string, string?> brokenRule, string? text)
    {
        if (text is not null && brokenRule(text) is { } rule)
            problems.Add(CatalogProblems.BadComponentField(reader.PositionOf(key), subject, what, text, rule));
    }
}
