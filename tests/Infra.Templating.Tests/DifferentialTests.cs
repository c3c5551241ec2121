using System.Text;
using System.Text.Json.Nodes;

namespace Infra.Templating.Tests;

/// <summary>Each template renders to the same text as in Jinja2 3.1, or both reject it.</summary>
public class DifferentialTests
{
    private static readonly TemplateOptions Lenient = new() { Undefined = UndefinedMode.Lenient };

    [ReferenceFact]
    public void Expressions_behave_as_in_Jinja() => Compare(CaseFiles.Read("expressions.txt"), Lenient);

    [ReferenceFact]
    public void Statements_behave_as_in_Jinja() => Compare(CaseFiles.Read("statements.txt"), Lenient);

    [ReferenceFact]
    public void Filters_and_tests_behave_as_in_Jinja() => Compare(CaseFiles.Read("filters.txt"), Lenient);

    [ReferenceFact]
    public void Whitespace_options_behave_as_in_Jinja()
    {
        foreach (var trim in new[] { false, true })
            foreach (var lstrip in new[] { false, true })
                foreach (var keep in new[] { false, true })
                {
                    Compare(
                        CaseFiles.Read("whitespace.txt"),
                        Lenient with { TrimBlocks = trim, LstripBlocks = lstrip, KeepTrailingNewline = keep });
                }
    }

    [ReferenceFact]
    public void YAML_output_matches_PyYAML() => Compare(CaseFiles.Read("yaml.txt"), Lenient);

    [ReferenceFact]
    public void YAML_output_parses_back_to_the_value()
    {
        var values = CaseFiles.Read("yaml_read_back.txt").ToList();
        var requests = values.Select(value =>
        {
            var request = Request($"{{{{ (ours | from_yaml) == {value} }}}}", Lenient);
            request["data"]!["ours"] = Render($"{{{{ {value} | to_yaml }}}}", Lenient).Text;
            return request;
        });
        Assert.All(
            values.Zip(Reference.Render([.. requests])), pair => Assert.Equal(new Outcome("True", null), pair.Second));
    }

    [ReferenceFact]
    public void Generated_templates_render_as_in_Jinja()
    {
        var templates = Enumerable.Range(0, 1_500).Select(seed => new TemplateGrammar(seed).Template()).ToList();
        Compare(templates, Lenient, minRendered: 0.4);
    }

    [ReferenceFact]
    public void Intentionally_rejected_templates_render_in_Jinja()
    {
        var templates = CaseFiles.Read("refused.txt").ToList();
        var theirs = Reference.Render([.. templates.Select(template => Request(template, Lenient))]);
        Assert.All(templates.Zip(theirs), pair =>
        {
            Assert.True(pair.Second.Text is not null, $"Jinja refuses {pair.First} too: {pair.Second.Error}");
            Assert.True(Render(pair.First, Lenient).Error is not null, pair.First);
        });
    }

    [Fact]
    public void A_strict_rendering_equals_the_lenient_one_or_is_an_error()
    {
        var rendered = 0;
        foreach (var template in new[]
        {
            "expressions.txt",
            "statements.txt",
            "filters.txt",
        }.SelectMany(CaseFiles.Read))
        {
            var strict = Render(template, TemplateOptions.Default);
            if (strict.Text is null) continue;
            rendered++;
            Assert.Equal(Render(template, Lenient).Text, strict.Text);
        }

        Assert.True(rendered > 200);
    }

    private static void Compare(IEnumerable<string> templates, TemplateOptions options, double minRendered = 0.5)
    {
        var all = templates.ToList();
        var expected = Reference.Render([.. all.Select(template => Request(template, options))]);
        var differences = new StringBuilder();
        foreach (var (template, theirs) in all.Zip(expected))
        {
            var ours = Render(template, options);
            if (ours.Text == theirs.Text) continue;
            differences.AppendLine($"\n{template}\n  theirs: {Shown(theirs)}\n  ours:   {Shown(ours)}");
        }

        Assert.True(differences.Length == 0, differences.ToString());
        var rendered = expected.Count(outcome => outcome.Text is not null);
        Assert.True(rendered > all.Count * minRendered, $"Only {rendered} of {all.Count} templates render at all.");
    }

    private static string Shown(Outcome outcome) =>
        outcome.Text is { } text ? $"'{text}'" : $"refused: {outcome.Error}";

    private static Outcome Render(string template, TemplateOptions options)
    {
        try
        {
            var engine = new TemplateEngine(options, name => CaseFiles.Templates.GetValueOrDefault(name));
            return new(engine.Compile(template).Render(CaseFiles.Values), null);
        }
        catch (TemplateException e)
        {
            return new(null, e.Message);
        }
    }

    private static JsonObject Request(string template, TemplateOptions options) => new()
    {
        ["template"] = template,
        ["data"] = CaseFiles.Data.DeepClone(),
        ["templates"] = new JsonObject(
            CaseFiles.Templates.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        ["options"] = new JsonObject
        {
            ["trim_blocks"] = options.TrimBlocks,
            ["lstrip_blocks"] = options.LstripBlocks,
            ["keep_trailing_newline"] = options.KeepTrailingNewline,
        },
    };
}
