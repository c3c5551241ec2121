using Infra.Changes.Generators;
using Infra.Foundation;

namespace Infra.Tests.Changes.Generators;

/// <summary>Unsupported forms are rejected by name, and never generated as something else.</summary>
public sealed class RefusedFormsTests
{
    [Theory]
    [InlineData("git: {repoURL: 'https://g/r.git'}", "{{ .name }}", "the git generator")]
    [InlineData(
        "clusters: {selector: {matchLabels: {env: 'a b'}}}", "{{ .name }}",
        "a selector with text that is not a valid label value")]
    [InlineData("pullRequest: {}", "{{ .name }}", "the pullRequest generator")]
    [InlineData("list: {elements: [{name: a}]}", "{{ semver .name }}", "the function semver")]
    [InlineData("list: {elements: [{name: a}]}", "{{ regexReplaceAll .name }}", "the function regexReplaceAll")]
    [InlineData("list: {elements: [{name: a}]}", "{{ define \"x\" }}{{ end }}", "the action define")]
    [InlineData("list: {elements: [{name: a, m: {k: 1}}]}", "{{ .m }}", "a map or list that is printed")]
    [InlineData("list: {elements: [], template: {spec: {}}}", "{{ .name }}", "a template of a generator's own")]
    public void An_unsupported_form_is_named(string generator, string name, string form) =>
        Assert.Equal(form, Refused($"generators: [{{{generator}}}]", name));

    [Theory]
    [InlineData("{{ break }}", "{{break}} outside {{range}}")]
    [InlineData("{{ /* a */ }}", "bad character U+002F '/'")]
    [InlineData("{{ .name", "unclosed action")]
    [InlineData("{{ if .name }}", "unexpected EOF")]
    [InlineData("{{ $x }}", "undefined variable \"$x\"")]
    [InlineData("{{ .name | trunc \"3\" }}", "wrong type for value; expected int; got string")]
    public void A_Go_template_error_stops_the_set(string name, string said)
    {
        var text = $"spec: {{goTemplate: true, generators: [{{list: {{elements: [{{name: a}}]}}}}], "
            + $"template: {{metadata: {{name: '{name}'}}, spec: {{}}}}}}\n";
        var set = YamlFile.ParseMap(text, "set.yaml", new());
        Assert.Equal(
            said, Assert.Throws<ArgoCDException>(() => new ApplicationGenerator([]).Generate(set!)).Message);
    }

    [Fact]
    public void A_template_patch_is_not_supported() =>
        Assert.Equal("templatePatch", Refused("templatePatch: 'spec: {}'\n  generators: []", "{{ .name }}"));

    private static string Refused(string keys, string name)
    {
        var text = $"spec:\n  goTemplate: true\n  {keys}\n  template: {{metadata: {{name: '{name}'}}, spec: {{}}}}\n";
        var problems = new ProblemList();
        var set = YamlFile.ParseMap(text, "set.yaml", problems);
        Assert.Empty(problems.Sorted());
        return Assert.Throws<UnsupportedFormException>(() => new ApplicationGenerator([]).Generate(set!)).Form;
    }
}
