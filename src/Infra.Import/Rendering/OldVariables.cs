using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>The environment variables that old templates read and the user allowed.</summary>
internal static partial class OldVariables
{
    /// <summary>
    /// Reports each variable once, at the first template that reads it, because the new stack must allow it too.
    /// </summary>
    public static void Report(SourceTree templates, ImportRequest request, ProblemList problems)
    {
        var read =
            from template in templates.Texts
            from match in Read().Matches(template.Value)
            let variable = match.Groups[2].Value
            where request.EnvironmentVariables.ContainsKey(variable)
            group template.Key by variable;
        foreach (var variable in read)
            problems.Add(ImportProblems.ReadsEnvironment(templates.FileOf(variable.First()), variable.Key));
    }

    [GeneratedRegex("""(['"])(\w+)\1\s*\|\s*getenv\b""")]
    private static partial Regex Read();
}
