using System.CommandLine;
using System.Text.RegularExpressions;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli.New;

/// <summary>
/// `infra new stack &lt;name&gt; --env E`: a stack's settings, an empty recording, and its typed page.
/// </summary>
internal static partial class NewStackCommand
{
    private const string Registration = "stacks/Environments.cs";

    public static Command Create(KnownStacks stacks)
    {
        var command = new ReportingCommand("stack", "Write the files of a stack and register its page in the program.");
        var stack = Wanted.Argument(command, "name", "The stack's name, such as test.", BrokenStackRule);
        var env = Wanted.Option(
            command,
            "--env",
            "The value of the label env whose clusters are the stack's.",
            text => BrokenEnvRule(stacks, text));
        _ = new StartingRun(command, (result, project, files, problems) =>
        {
            var (name, envName) = (stack.Of(result), env.Of(result));
            var text = Filled(stacks.All[0], name, envName, project);
            files.Add(ProjectFiles.StackFileOf(StackName.Parse(name)), text("stack.yaml"));
            files.Add($"stacks/{name}/settings.yaml", text("settings.yaml"));
            files.Add(ProjectFiles.InventoryOf(StackName.Parse(name)), text("inventory.yaml"));
            files.Add($"stacks/{PageOf(name)}.cs", text("page.txt"));
            Register(PageOf(name), project, files, problems);
            return $"Next: write what env '{envName}' follows, requires and protects into stacks/{PageOf(name)}.cs, "
                + $"then infra check {name}";
        });
        return command;
    }

    /// <summary>The name of the stack's class: `qa-eu` has the page `QaEu`.</summary>
    internal static string PageOf(string stack) =>
        string.Concat(stack.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static string? BrokenStackRule(string text) =>
        Words().IsMatch(text) && text is not ("bin" or "obj" or "schemas" or "templates")
            ? null
            : "is no stack's name (small letters and digits, in words that begin with a letter, with '-' between "
                + "them; no folder of 'stacks')";

    private static string? BrokenEnvRule(KnownStacks stacks, string text)
    {
        if (EnvName.BrokenRule(text) is { } rule) return rule;
        return stacks.OwnerOf(text) is { } owner ? $"belongs to stack '{owner}' already" : null;
    }

    private static Func<string, string> Filled(
        StackRules model, string stack, string env, ProjectFiles project)
    {
        var url = project.StackFile(model.Stack, new())?.Values().GetValueOrDefault("infra:catalogUrl")
            ?? "https://git.example.com/platform/service-catalog.git";
        var bundles = string.Join(", ", model.RequiredBundles.Select(bundle => $"\"{bundle}\""));
        return file => OwnText.Of(file)
            .Replace("<stack>", stack, StringComparison.Ordinal)
            .Replace("<page>", PageOf(stack), StringComparison.Ordinal)
            .Replace("<env>", env, StringComparison.Ordinal)
            .Replace("<url>", url, StringComparison.Ordinal)
            .Replace("<bundles>", bundles, StringComparison.Ordinal);
    }

    private static void Register(string page, ProjectFiles project, StartingFiles files, ProblemList problems)
    {
        var path = Path.Combine(project.Root, Registration);
        var before = File.Exists(path) ? File.ReadAllText(path) : "";
        if (Pages().Match(before) is { Success: true } pages)
            files.Change(Registration, before, before.Insert(pages.Index + pages.Length, $", {page}.Rules"));
        else problems.Add(CommandProblems.NoPlaceForEntry(Registration, "All", $"{page}.Rules"));
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*\\z")]
    private static partial Regex Words();

    // The list `All` up to its last page.
    [GeneratedRegex(@"\bAll\s*\{ get; \}\s*=\s*\[\s*\w+\.Rules(\s*,\s*\w+\.Rules)*")]
    private static partial Regex Pages();
}
