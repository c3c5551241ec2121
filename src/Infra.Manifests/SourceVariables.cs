using System.Text.RegularExpressions;

namespace Infra.Manifests;

/// <summary>
/// The variables that Argo CD replaces in parameters and paths of value files: `$NAME` or `${NAME}`. An unknown one is
/// empty, and `$$` is a dollar sign.
/// </summary>
internal sealed partial class SourceVariables(ApplicationSource source)
{
    public string Replace(string text) => Variable().Replace(text, match => match.Value is "$$"
        ? "$"
        : match.Groups["name"].Value switch
        {
            "ARGOCD_APP_NAME" => source.Application,
            "ARGOCD_APP_NAMESPACE" => source.Namespace,
            "ARGOCD_APP_SOURCE_PATH" => source.Path,
            "ARGOCD_APP_SOURCE_REPO_URL" => source.RepositoryUrl,
            "ARGOCD_APP_SOURCE_TARGET_REVISION" => source.TargetRevision,
            _ => "",
        });

    [GeneratedRegex(@"\$\$|\$\{(?<name>\w+)\}|\$(?<name>\w+)")]
    private static partial Regex Variable();
}
