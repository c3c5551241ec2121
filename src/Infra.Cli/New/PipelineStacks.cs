using System.Text.RegularExpressions;

namespace Infra.Cli.New;

/// <summary>`stacks/pipeline.yml`: the stacks for the pipelines. The file's header describes its format.</summary>
internal static partial class PipelineStacks
{
    public const string File = "stacks/pipeline.yml";

    /// <summary>The file for a project with one stack.</summary>
    public static string Render(string stack) =>
        OwnText.Read("project-pipeline.yml").Replace("<first>", stack, StringComparison.Ordinal);

    /// <summary>Adds a stack, to be updated after the others. Null if the file has another format.</summary>
    public static string? WithStack(string text, string stack)
    {
        if (List().Match(text) is not { Success: true } list) return null;
        var last = list.Groups["stacks"].Value.Split(',')[^1].Trim();
        var end = list.Groups["stacks"].Index + list.Groups["stacks"].Length;
        return $$"""
            {{text.Insert(end, $", {stack}").TrimEnd('\n')}}

            update-{{stack}}:
              extends: .update-by-button
              needs: [update-{{last}}]
              variables:
                STACK: {{stack}}

            """.ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^ *- STACK: *\[ *(?<stacks>[a-z0-9-]+(?: *, *[a-z0-9-]+)*) *\] *$", RegexOptions.Multiline)]
    private static partial Regex List();
}
