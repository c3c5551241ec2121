using Infra.Cli;
using Infra.TestStacks;

namespace Infra.Tests.Cli.CommandLine;

/// <summary>
/// A wrong command line gives two lines on standard error: the error, and where to find help. `{stack}` and `{stacks}`
/// are replaced by the program's own.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class UsageErrorTests
{
    [Theory]
    // An unknown command.
    [InlineData("previw {stack}", "unknown command 'previw'; did you mean 'preview'?", "infra preview")]
    [InlineData("perview {stack}", "unknown command 'perview'; did you mean 'preview'?", "infra preview")]
    [InlineData("prev", "unknown command 'prev'; did you mean 'preview'?", "infra preview")]
    [InlineData("inv {stack}", "unknown command 'inv'; did you mean 'inventory'?", "infra inventory")]
    [InlineData("Render", "unknown command 'Render'; did you mean 'render'?", "infra render")]
    [InlineData("get clusters", "unknown command 'get'", "infra")]
    [InlineData("ls", "unknown command 'ls'", "infra")]
    [InlineData("up", "unknown command 'up'", "infra")]
    [InlineData("@file", "unknown command '@file'", "infra")]
    [InlineData("/?", "unknown command '/?'", "infra")]
    [InlineData("new clster", "unknown command 'clster'; did you mean 'cluster'?", "infra new cluster")]
    // Similar only to a command in another group.
    [InlineData("new preview", "unknown command 'preview'", "infra new")]
    [InlineData("previw --help", "unknown command 'previw'; did you mean 'preview'?", "infra preview")]
    [InlineData("help previw", "unknown command 'previw'; did you mean 'preview'?", "infra preview")]
    [InlineData("help new clustr", "unknown command 'clustr'; did you mean 'cluster'?", "infra new cluster")]
    [InlineData("help preview cluster", "unknown command 'cluster'", "infra preview")]
    [InlineData("new", "missing command: one of ", "infra new")]
    // An option of the command, too early.
    [InlineData(
        "-s {stack} check", "'-s' comes before the command; put it after 'infra check'", "infra check")]
    [InlineData(
        "--output=json inventory {stack}",
        "'--output' comes before the command; put it after 'infra inventory'",
        "infra inventory")]
    // An unknown option.
    [InlineData("preview {stack} --dfif", "unknown option '--dfif'; did you mean '--diff'?", "infra preview")]
    [InlineData("preview --lvie", "unknown option '--lvie'; did you mean '--live'?", "infra preview")]
    [InlineData("preview --lvie {stack}", "unknown option '--lvie'; did you mean '--live'?", "infra preview")]
    [InlineData("preview {stack} --Diff", "unknown option '--Diff'; did you mean '--diff'?", "infra preview")]
    [InlineData(
        "preview {stack} --fromat json", "unknown option '--fromat'; did you mean '--format'?", "infra preview")]
    [InlineData(
        "preview {stack} --outptu=json", "unknown option '--outptu'; did you mean '--output'?", "infra preview")]
    [InlineData(
        "preview {stack} --allow 3", "unknown option '--allow'; did you mean '--allow-removals'?", "infra preview")]
    [InlineData("preview {stack} -output json", "unknown option '-output'; did you mean '--output'?", "infra preview")]
    [InlineData("preview {stack} --chart x", "unknown option '--chart'", "infra preview")]
    [InlineData("preview -n argocd {stack}", "unknown option '-n'", "infra preview")]
    [InlineData("preview {stack} --quite", "unknown option '--quite'; did you mean '--quiet'?", "infra preview")]
    [InlineData("--verison", "unknown option '--verison'; did you mean '--version'?", "infra")]
    [InlineData("schema --chek", "unknown option '--chek'; did you mean '--check'?", "infra schema")]
    // An extra word.
    [InlineData("preview {stack} extra", "unexpected 'extra': 'infra preview' takes only <stack>", "infra preview")]
    [InlineData(
        "preview {stack} live",
        "unexpected 'live': 'infra preview' takes only <stack>; did you mean '--live'?",
        "infra preview")]
    [InlineData("catalog {stack}", "unexpected '{stack}': 'infra catalog' takes no argument", "infra catalog")]
    [InlineData("preview {stack} -- --x", "unexpected '--x': 'infra preview' takes only <stack>", "infra preview")]
    // An invalid value.
    [InlineData(
        "preview {stack} -o jsno",
        "unknown value 'jsno' of -o; did you mean 'json'? allowed: text, markdown, json, html",
        "infra preview")]
    [InlineData(
        "preview {stack} --format xml",
        "unknown value 'xml' of --format; allowed: text, markdown, json, html",
        "infra preview")]
    [InlineData(
        "preview {stack} --inventory lvie",
        "unknown value 'lvie' of --inventory; did you mean 'live'? allowed: recorded, live",
        "infra preview")]
    [InlineData("completion tcsh", "unknown value 'tcsh' of <shell>; allowed: bash, zsh, fish", "infra completion")]
    [InlineData(
        "check {stack} --color blue", "unknown value 'blue' of --color; allowed: auto, always, never", "infra check")]
    [InlineData(
        "graph {stack} -o svgg",
        "unknown value 'svgg' of -o; did you mean 'svg'? allowed: svg, html, mermaid, dot",
        "infra graph")]
    [InlineData(
        "graph {stack} -o fleet.png", "'fleet.png' does not end with one of .svg, .html, .mmd, .dot", "infra graph")]
    [InlineData("graph {stack} --out fleet", "'fleet' does not end with one of .svg, .html, .mmd, .dot", "infra graph")]
    [InlineData(
        "preview {stack} --allow-removals many", "--allow-removals takes a whole number, not 'many'", "infra preview")]
    [InlineData(
        "preview {stack} --allow-removals 99999999999",
        "--allow-removals takes a whole number, not '99999999999'",
        "infra preview")]
    [InlineData(
        "preview {stack} --allow-removals -1", "--allow-removals takes a number of 0 or more", "infra preview")]
    [InlineData("preview {stack} --live=no", "--live takes no value but got 'no'", "infra preview")]
    [InlineData("preview {stack} -o json -o text", "-o is given twice", "infra preview")]
    [InlineData("preview {stack} --cwd ''", "the value of --cwd is empty", "infra preview")]
    [InlineData("preview ''", "the value of <stack> is empty", "infra preview")]
    [InlineData("preview {stack} --cwd /", "neither '/' nor a folder above it has a Pulumi.yaml", "infra preview")]
    // A missing argument.
    [InlineData("preview", "missing <stack>; the project's stacks are {stacks}", "infra preview")]
    [InlineData("values", "missing <stack> and <cluster>; the project's stacks are {stacks}", "infra values")]
    [InlineData("values {stack}", "missing <cluster>", "infra values")]
    [InlineData("values -s {stack}", "missing <cluster>", "infra values")]
    [InlineData("render {stack}", "missing --out DIR", "infra render")]
    [InlineData("template", "missing <file> and --data VALUE", "infra template")]
    [InlineData("preview {stack} --output", "--output needs a value: --output FORMAT", "infra preview")]
    [InlineData("--color preview {stack}", "--color needs a value: --color WHEN", "infra")]
    [InlineData("preview -s", "-s needs a value: -s NAME", "infra preview")]
    [InlineData("preview {stack} --against", "--against needs a value: --against DIR", "infra preview")]
    [InlineData(
        "graph {stack}", "missing --out FILE, or -o svg|html|mermaid|dot to print the drawing", "infra graph")]
    // Two options that exclude each other.
    [InlineData(
        "preview {stack} -s other", "stack '{stack}' and --stack 'other' name two stacks; use one", "infra preview")]
    [InlineData(
        "values -s other {stack} c", "stack '{stack}' and --stack 'other' name two stacks; use one", "infra values")]
    [InlineData("-q check {stack} -v", "--quiet and --verbose contradict each other; use one", "infra check")]
    [InlineData(
        "preview {stack} --live --against out",
        "--live and --against name two things to compare with; use one",
        "infra preview")]
    public async Task A_wrong_command_line_is_reported_in_two_lines(string line, string message, string helpOf)
    {
        var run = await InfraCommand.RunAsync(
            [.. Filled(line).Split(' ').Select(word => word == "''" ? "" : word)]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        var told = run.Error.Split('\n');
        Assert.Equal(3, told.Length);
        if (message.EndsWith("one of ", StringComparison.Ordinal))
            Assert.StartsWith(message, told[0], StringComparison.Ordinal);
        else Assert.Equal(Filled(message), told[0]);
        Assert.StartsWith($"Run '{helpOf} --help' for its ", told[1], StringComparison.Ordinal);
        Assert.Equal("", told[2]);
    }

    [Theory]
    [InlineData("new component --bundle")]
    [InlineData("import yart --stack")]
    [InlineData("preview -s -o json")]
    [InlineData("preview --cwd")]
    [InlineData("check {stack} --catalog ''")]
    [InlineData("adopt {stack} --from ''")]
    [InlineData("render {stack} --out ''")]
    [InlineData("graph {stack} --out ''")]
    [InlineData("graph {stack} -o ''")]
    [InlineData("template '' --data x")]
    [InlineData("preview -- --live --diff")]
    [InlineData("--color")]
    [InlineData("--color= preview")]
    [InlineData("--")]
    [InlineData("- -")]
    [InlineData("--= x")]
    public async Task No_command_line_shows_a_raw_parser_message(string line)
    {
        var run = await InfraCommand.RunAsync(
            [.. Filled(line).Split(' ').Select(word => word == "''" ? "" : word)]);
        if (line == "--") return;
        Assert.Equal((1, 2), (run.ExitCode, run.Error.Count(letter => letter == '\n')));
        Assert.Equal("", run.Output);
        foreach (var word in (string[])["System.", "Exception", "Parameter name", "Cannot parse", "   at "])
            Assert.DoesNotContain(word, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("previw", "preview")]
    [InlineData("rpeview", "preview")]
    [InlineData("inv", "inventory")]
    [InlineData("ren", "render")]
    // Two commands begin with this letter, and neither is closer.
    [InlineData("c", null)]
    [InlineData("re", null)]
    [InlineData("x", null)]
    [InlineData("destroy", null)]
    public void The_suggested_word_is_similar_or_has_the_same_beginning(string word, string? near) =>
        Assert.Equal(
            near, UsageError.Near(word, ["preview", "render", "remove", "inventory", "check", "catalog", "new"]));

    [Fact]
    public async Task An_argument_with_an_at_sign_is_not_a_response_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("args", "preview");
        var run = await InfraCommand.RunAsync("@" + folder.Path("args"));
        Assert.StartsWith("unknown command '@", run.Error, StringComparison.Ordinal);
    }

    private static string Filled(string text) => text
        .Replace("{stacks}", string.Join(", ", Environments.All.Select(rules => rules.Stack)), StringComparison.Ordinal)
        .Replace("{stack}", Environments.All[0].Stack.ToString(), StringComparison.Ordinal);
}
